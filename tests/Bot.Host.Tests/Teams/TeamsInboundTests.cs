using System.Text.Json.Nodes;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams;
using Bot.Host.Delivery;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>What an activity of Teams means to the interviewer.</summary>
public sealed class TeamsInboundTests
{
    private const string Bot = "28:bot";

    [Fact]
    public void What_somebody_writes_in_a_personal_chat_is_theirs_and_known_by_its_id()
    {
        var inbound = Read(Personal("message", ("text", "It is the people")))!;

        Assert.Equal(("msteams", "tenant-1", "a:conv-1", "29:user"), (inbound.Channel, inbound.Tenant, inbound.Conversation, inbound.User));
        Assert.Equal("It is the people", inbound.Activity.MessageText);
        Assert.Equal("signed-in", inbound.Identity);
        Assert.Contains("id-1", inbound.EventKeys[0]);
        Assert.True(inbound.Joinable);
    }

    [Fact]
    public void Somebody_else_in_a_personal_chat_is_somebody_else() =>
        Assert.NotEqual(Read(Personal("message", ("text", "x")))!.User, Read(Personal("message", ("text", "x"), ("from", new JsonObject { ["id"] = "29:other" })))!.User);

    [Fact]
    public void A_message_that_comes_again_under_another_id_is_known_by_its_words_and_their_time()
    {
        var first = Read(Personal("message", ("text", "yes"), ("localTimestamp", "2026-11-22T00:55:27.896Z")))!;
        var again = Read(Personal("message", ("text", "yes"), ("localTimestamp", "2026-11-22T00:55:27.896Z"), ("id", "id-2")))!;
        var later = Read(Personal("message", ("text", "yes"), ("localTimestamp", "2026-11-22T00:55:29.000Z"), ("id", "id-3")))!;

        Assert.True(Share(first, again));
        Assert.False(Share(first, later));
    }

    [Fact]
    public void A_clicked_button_says_what_the_button_says_and_one_card_is_answered_once()
    {
        var data = new JsonObject { ["candor"] = new JsonObject { ["choice"] = "7", ["instance"] = "q1-abc" }, ["msteams"] = new JsonObject { ["type"] = "messageBack" } };
        var submitted = Read(Personal("message", ("value", data.DeepClone()), ("replyToId", "card-1")))!;
        var again = Read(Personal("message", ("value", data.DeepClone()), ("id", "id-2")))!;
        var executed = Read(Personal("invoke", ("name", "adaptiveCard/action"), ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data.DeepClone() } })))!;

        Assert.All(new[] { submitted, executed }, click =>
        {
            Assert.Equal(("message", "7"), (click.Activity.Type, click.Activity.MessageText));
            Assert.Equal("""{"candor":{"choice":"7","instance":"q1-abc"}}""", Json.Write(click.Activity.Value));
            Assert.False(click.Joinable);
        });
        Assert.Equal((false, true), (submitted.Invoke, executed.Invoke));
        Assert.True(Share(submitted, again));
    }

    [Fact]
    public void The_button_of_an_invitation_names_its_invitation_and_says_no_segment()
    {
        var start = Read(Personal("message", ("value", JsonNode.Parse("""{"candor":{"choice":"start loyalty","invitation":"loyalty/inv-1","segment":"at-risk"}}"""))))!;

        Assert.Equal((ActivityTypes.Message, "start loyalty"), (start.Activity.Type, start.Activity.MessageText));
        Assert.Equal("""{"candor":{"choice":"start loyalty","invitation":"loyalty/inv-1"}}""", Json.Write(start.Activity.Value));
        Assert.False(start.Trusted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_the_two_events_of_an_installation_whichever_comes_first_greets(bool membersFirst)
    {
        var installed = Read(Personal("installationUpdate", ("action", "add"), ("timestamp", "2026-11-22T00:59:59.9Z")))!;
        var members = Read(Personal("conversationUpdate", ("id", "id-2"), ("timestamp", "2026-11-22T01:00:00.1Z"), ("membersAdded", JsonNode.Parse($$"""[{"id":"29:user"},{"id":"{{Bot}}"}]"""))))!;
        var (first, second) = membersFirst ? (members, installed) : (installed, members);

        Assert.Equal(ActivityTypes.ConversationUpdate, first.Activity.Type);
        Assert.True(Share(first, second));
        Assert.False(Share(first, Read(Personal("installationUpdate", ("action", "add"), ("id", "id-3"), ("timestamp", "2026-11-22T02:30:00Z")))!));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("somethingNew")]
    public void What_asks_for_nothing_is_ignored(string type) => Assert.Null(Read(Personal(type, ("action", "remove"))));

    [Theory]
    [InlineData("messageUpdate", "New words")]
    [InlineData("messageDelete", null)]
    public void Edits_and_deletions_name_the_message_and_are_known_apart_from_it(string type, string? text)
    {
        var said = Read(Personal("message", ("text", "Old words")))!;
        var changed = Read(Personal(type, ("text", text)))!;

        Assert.Equal((type, "id-1"), (changed.Activity.Type, changed.Activity.Id));
        Assert.False(Share(said, changed));
    }

    [Fact]
    public void In_a_channel_a_mention_goes_to_the_desk_without_it_and_with_the_ids_of_others()
    {
        var activity = Group("message", ("text", "<at>Candor</at>&nbsp; invite <at>Ann Lee</at> to loyalty"), ("entities", JsonNode.Parse($$"""
            [{"type":"mention","mentioned":{"id":"{{Bot}}","name":"Candor"},"text":"<at>Candor</at>"},{"type":"mention","mentioned":{"id":"29:ann","name":"Ann Lee"},"text":"<at>Ann Lee</at>"}]
            """)));
        var asked = Read(activity)!;

        Assert.Equal(("event", "candor/desk", "29:user"), (asked.Activity.Type, asked.Activity.Name, asked.User));
        Assert.Equal("""{"text":"invite <@29:ann> to loyalty","mentions":[{"id":"29:ann","name":"Ann Lee"}],"where":"channel"}""", Json.Write(asked.Activity.Value));
    }

    [Fact]
    public void A_name_that_looks_like_a_mention_mentions_nobody() =>
        Assert.Null(Read(Group("message", ("text", "<at>Candor</at> hello"))));

    [Fact]
    public void Nobody_is_interviewed_where_others_read_along()
    {
        Assert.Null(Read(Group("message", ("text", "start loyalty"))));
        Assert.Null(Read(Group("message", ("value", JsonNode.Parse("""{"candor":{"choice":"7","instance":"q1"}}""")))));
        Assert.Equal("candor/desk", Read(Group("installationUpdate", ("action", "add")))!.Activity.Name);
    }

    [Theory]
    [InlineData("candor/erased")]
    [InlineData("candor/desk")]
    [InlineData("Candor/Sorry")]
    public void Our_own_events_cannot_be_sent_from_outside(string name) => Assert.Null(Read(Personal("event", ("name", name))));

    private static Inbound? Read(JsonObject activity) => TeamsInbound.Of(new Activity((ObjectValue)Json.Parse(activity.ToJsonString())), verified: true);

    private static bool Share(Inbound one, Inbound other) => one.EventKeys.Any(key => other.EventKeys.Any(k => k.SequenceEqual(key)));

    private static JsonObject Personal(string type, params (string Name, JsonNode? Value)[] fields) =>
        Of(type, new JsonObject { ["conversationType"] = "personal", ["id"] = "a:conv-1", ["tenantId"] = "tenant-1" }, fields);

    private static JsonObject Group(string type, params (string Name, JsonNode? Value)[] fields) =>
        Of(type, new JsonObject { ["conversationType"] = "channel", ["isGroup"] = true, ["id"] = "19:abc;messageid=1", ["tenantId"] = "tenant-1" }, fields);

    private static JsonObject Of(string type, JsonObject conversation, (string Name, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "id-1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "https://smba.trafficmanager.net/teams/",
            ["timestamp"] = "2026-11-22T00:55:27.896Z",
            ["from"] = new JsonObject { ["id"] = "29:user", ["aadObjectId"] = "aad-1" },
            ["recipient"] = new JsonObject { ["id"] = Bot },
            ["conversation"] = conversation,
        };
        foreach (var (name, value) in fields)
        {
            activity[name] = value;
        }

        return activity;
    }
}
