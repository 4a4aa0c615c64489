using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Slack;
using Xunit;

namespace Bot.Host.Tests.Slack;

/// <summary>What the interviewer says, as messages of Slack.</summary>
public sealed class SlackCardTests
{
    [Fact]
    public void Plain_words_are_plain_text_escaped_once()
    {
        var content = SlackCards.Content(Message("a < b & <@U1>", []), replaces: false);

        Assert.Equal("a &lt; b &amp; &lt;@U1&gt;", content.Text("text"));
        Assert.False(content.Contains("blocks"));
    }

    [Fact]
    public void Ratings_from_0_to_10_stand_in_two_rows()
    {
        var rows = Rows(SlackCards.Content(Message("How likely?", [.. Enumerable.Range(0, 11).Select(n => $"{n}")]), replaces: false));

        Assert.Equal([6, 5], rows.Select(row => row.Count));
        Assert.Equal(Enumerable.Range(0, 11).Select(n => $"{n}"), rows.SelectMany(row => row).Select(b => b.Object("text").Text("text")));
    }

    [Fact]
    public void A_button_carries_what_was_chosen_and_what_was_asked()
    {
        var button = Rows(SlackCards.Content(Message("Sure?", ["Yes"]), replaces: false))[0][0];

        Assert.Equal("""{"choice":"Yes","instance":"q-7"}""", button.Text("value"));
    }

    [Fact]
    public void A_button_of_an_invitation_carries_the_invitation()
    {
        var message = Message("Would you like to?", ["start loyalty"]);
        var about = message.ChannelData.Object("candor").With("invitation", "loyalty/1");

        var button = Rows(SlackCards.Content(message.With("channelData", message.ChannelData.With("candor", about)), replaces: false))[0][0];

        Assert.Contains("\"invitation\":\"loyalty/1\"", button.Text("value"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_ours_is_a_button_beside_the_words_and_an_address_in_words_is_none()
    {
        const string Address = "https://interviews.example.com/i/0123456789abcdefghijkl";
        var message = Message($"Go on here: {Address}", []);
        var link = ObjectValue.Empty.With("title", "Go on").With("address", Address);
        var ours = message.With("channelData", message.ChannelData.With("candor", message.ChannelData.Object("candor").With("link", link)));

        var button = Assert.Single(Rows(SlackCards.Content(ours, replaces: false)).SelectMany(row => row));

        Assert.Equal((Address, "Go on", null), (button.Text("url"), button.Object("text").Text("text"), button.Text("value")));
        Assert.Contains(Address, SlackCards.Content(ours, replaces: false).Text("text"), StringComparison.Ordinal);
        Assert.Empty(Rows(SlackCards.Content(message, replaces: false)));
    }

    [Fact]
    public void A_used_card_has_the_choice_and_no_buttons()
    {
        var message = Message("Sure?", []);
        var used = message.With("channelData", message.ChannelData.With("candor", message.ChannelData.Object("candor").With("answered", "Yes <!here>")));

        var content = SlackCards.Content(used, replaces: true);

        Assert.Empty(Rows(content));
        Assert.Contains("Yes <!here>", Json.Write(content["blocks"]), StringComparison.Ordinal);
        Assert.DoesNotContain("mrkdwn", Json.Write(content["blocks"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "written by AI")]
    [InlineData("de-DE", "eine KI")]
    public void What_a_model_wrote_is_marked_in_the_person_s_language(string locale, string mark)
    {
        var message = Message("And then?", []).With("locale", locale);
        var generated = message.With("channelData", message.ChannelData.With("candor", message.ChannelData.Object("candor").With("generated", true)));

        Assert.Contains(mark, Json.Write(SlackCards.Content(generated, replaces: false)["blocks"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3000, 3, 75)]
    [InlineData(40_000, 30, 76)]
    [InlineData(200_000, 100, 3000)]
    [InlineData(0, 11, 2)]
    public void Whatever_is_said_keeps_within_Slack_s_limits(int length, int choices, int choiceLength)
    {
        var title = new string('x', choiceLength);
        var content = SlackCards.Content(Message(string.Concat(Enumerable.Repeat("a<& 👩‍👩‍👧‍👦", (length / 15) + 1))[..length], [.. Enumerable.Range(0, choices).Select(n => $"{n}{title}"[..Math.Min(choiceLength, title.Length)])]), replaces: false);

        SlackPayloads.Check(content);
    }

    private static List<List<ObjectValue>> Rows(ObjectValue content) =>
        [.. content.Objects("blocks").Where(b => b.Text("type") == "actions").Select(b => b.Objects("elements").ToList())];

    private static Activity Message(string text, string[] choices)
    {
        var message = Activity.Message(text).With("channelData", ObjectValue.Empty.With("candor", ObjectValue.Empty.With("kind", "rating").With("instance", "q-7")));
        return choices.Length == 0 ? message : message.With("suggestedActions", ObjectValue.Empty.With("actions", ListValue.Of(choices.Select(choice =>
            ObjectValue.Empty.With("type", "imBack").With("title", choice).With("value", choice)))));
    }
}
