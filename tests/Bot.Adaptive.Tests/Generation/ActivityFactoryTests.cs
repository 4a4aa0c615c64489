using Bot.Adaptive.Generation;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Generation;

public class ActivityFactoryTests
{
    [Theory]
    [InlineData("\"  Hi \"", """{"type":"message","text":"Hi","speak":"Hi"}""")]
    [InlineData("\" \"", """{"type":"message"}""")]
    [InlineData("7", """{"type":"message","text":"7","speak":"7"}""")]
    [InlineData("""{"lgType":"Activity","text":"Hi","inputhint":"expectingInput","custom":{"a":1}}""", """{"type":"message","text":"Hi","inputHint":"expectingInput","custom":{"a":1}}""")]
    [InlineData("""{"lgType":"Activity","suggestedactions":["Yes"," No "]}""", """{"type":"message","suggestedActions":{"actions":[{"type":"imBack","title":"Yes","value":"Yes"},{"type":"imBack","title":"No","value":"No"}]}}""")]
    [InlineData("""{"lgType":"Activity","suggestedactions":{"lgType":"CardAction","title":"T","displaytext":"D"}}""", """{"type":"message","suggestedActions":{"actions":[{"type":"imBack","title":"T","displayText":"D"}]}}""")]
    [InlineData("""{"lgType":"Activity","type":"typing"}""", """{"type":"typing"}""")]
    [InlineData("""{"lgType":"HeroCard","title":"T","image":"http://i","buttons":"Go"}""", """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"T","images":[{"url":"http://i"}],"buttons":[{"type":"imBack","title":"Go","value":"Go"}]}}]}""")]
    [InlineData("""{"lgType":"VideoCard","media":["http://v"],"autostart":"true"}""", """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.video","content":{"media":[{"url":"http://v"}],"autostart":true}}]}""")]
    [InlineData("""{"lgType":"attachment","contenttype":"adaptivecard","content":{"type":"AdaptiveCard"}}""", """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""")]
    [InlineData("""{"lgType":"Activity","attachments":{"type":"AdaptiveCard","body":[]}}""", """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[]}}]}""")]
    public void Values_of_templates_become_activities(string value, string activity) =>
        Assert.Equal(activity, Json.Write(ActivityFactory.FromValue(Json.Parse(value))!.Fields));

    [Fact]
    public void Null_is_no_activity() => Assert.Null(ActivityFactory.FromValue(Value.Null));

    [Fact]
    public void An_object_without_a_known_type_is_said_as_JSON() =>
        Assert.Equal("{\n  \"a\": 1\n}", ActivityFactory.FromValue(Json.Parse("""{"a":1}"""))!.MessageText);
}
