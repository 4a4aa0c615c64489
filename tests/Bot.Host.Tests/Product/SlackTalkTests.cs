using System.Text.Json.Nodes;
using Bot.StandIn;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What a participant does in Slack beside answering, and what they see.</summary>
public sealed class SlackTalkTests
{
    private const string Story = "In 2019 the delivery came two weeks late, and nobody told me why, so I ordered less.";

    [Fact]
    public async Task A_used_card_shows_the_choice_and_has_no_buttons_any_more()
    {
        await using var both = await SlackCandor.StartAsync(socket: false);
        var chat = await ConsentAsync(both, SlackWorkspace.Alice);
        var card = (await both.Workspace.SaidAsync(SlackWorkspace.Alice)).Single(m => SlackChat.Buttons(m).Any());

        await chat.SayAsync("Yes, I agree");
        await Until.TrueAsync(
            async () => !SlackChat.Buttons((await both.Workspace.SaidAsync(SlackWorkspace.Alice)).Single(m => (string?)m["ts"] == (string?)card["ts"])).Any(),
            "The card still has its buttons.");

        var used = (await both.Workspace.SaidAsync(SlackWorkspace.Alice)).Single(m => (string?)m["ts"] == (string?)card["ts"]);
        Assert.Contains("Yes, I agree", used["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((string?)card["text"], (string?)used["text"]);
        await both.Workspace.CheckAsync();
    }

    [Fact]
    public async Task Who_writes_in_a_thread_is_answered_there_and_sees_that_somebody_thinks()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var model = await StandInModel.StartAsync();
        await using var both = await SlackCandor.StartAsync(socket: false, model.Settings);
        var begun = await both.Workspace.DoAsync("user/assistant", new { user = SlackWorkspace.Alice });
        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice) { Thread = (string)begun["thread_ts"]! };
        await chat.HearAsync(_ => true);

        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");
        await chat.WriteAsync("Yes, I agree");
        await chat.HearAsync(m => m.Kind == "question");
        await chat.WriteAsync(Story);
        await chat.HearAsync(m => m.Kind is "question" or "probe");

        Assert.All(await both.Workspace.SaidAsync(SlackWorkspace.Alice), m => Assert.Equal(chat.Thread, (string?)m["thread_ts"]));
        Assert.NotEmpty(await both.Workspace.CallsAsync("assistant.threads.setStatus"));
        await both.Workspace.CheckAsync();
    }

    [Fact]
    public async Task An_edit_corrects_the_answer_and_a_deletion_takes_it_back()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false);
        var chat = await ConsentAsync(both, SlackWorkspace.Alice);
        await chat.SayAsync("Yes, I agree");
        var answer = await chat.WriteAsync(Story);
        await chat.HearAsync(m => m.Kind is "question" or "probe");
        var channel = (string)(await both.Workspace.SaidAsync(SlackWorkspace.Alice))[0]["channel"]!;

        await both.Workspace.DoAsync("user/edit", new { channel, ts = answer, text = "In 2020, not 2019, the delivery came late." });
        await Until.TrueAsync(async () => (await AnswersAsync(both)).Contains("In 2020, not 2019, the delivery came late."), "The edit did not count.");
        await both.Workspace.DoAsync("user/delete", new { channel, ts = answer });
        await Until.TrueAsync(async () => !(await AnswersAsync(both)).Contains("In 2020, not 2019, the delivery came late."), "The deletion did not count.");
    }

    [Fact]
    public async Task The_command_is_answered_at_once_and_leads_to_the_direct_message()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false);
        Assert.Contains("/interview start", await CommandAsync(both, "help"), StringComparison.Ordinal);
        Assert.Contains("loyalty", await CommandAsync(both, "start nonsense"), StringComparison.Ordinal);
        Assert.Contains("do not know", await CommandAsync(both, "strat loyalty"), StringComparison.Ordinal);
        Assert.Contains("None yet", await CommandAsync(both, "status"), StringComparison.Ordinal);

        Assert.Contains("direct message", await CommandAsync(both, "start loyalty"), StringComparison.Ordinal);
        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice);
        await chat.HearAsync(m => m.Kind == "consent");
        await chat.SayAsync("Yes, I agree");
        Assert.Contains("still open", await CommandAsync(both, "status"), StringComparison.Ordinal);

        Assert.Contains("direct message", await CommandAsync(both, "pause"), StringComparison.Ordinal);
        await chat.HearAsync(m => m.Kind == "notice");
        await CommandAsync(both, "stop");
        await Until.TrueAsync(async () => (await Researcher.ListAsync(both.Candor)).Any(i => (string?)i["status"] == "stopped"), "The interview was not stopped.");
        await both.Workspace.CheckAsync();
    }

    [Fact]
    public async Task The_Home_tab_shows_ones_own_interviews_and_begins_others()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: true);
        var chat = await ConsentAsync(both, SlackWorkspace.Alice);
        await chat.SayAsync("Yes, I agree");

        await both.Workspace.DoAsync("user/home", new { user = SlackWorkspace.Alice });
        await both.Workspace.DoAsync("user/home", new { user = SlackWorkspace.Bob });
        await Until.TrueAsync(async () => await HomeAsync(both, SlackWorkspace.Alice) is not "" && await HomeAsync(both, SlackWorkspace.Bob) is not "", "No Home tab was published.");
        Assert.Contains("still open", await HomeAsync(both, SlackWorkspace.Alice), StringComparison.Ordinal);
        Assert.Contains("None yet", await HomeAsync(both, SlackWorkspace.Bob), StringComparison.Ordinal);

        await both.Workspace.DoAsync("user/click", new { user = SlackWorkspace.Bob, home = true, action_id = "candor-choice-churn" });
        await new SlackChat(both.Workspace, SlackWorkspace.Bob).HearAsync(m => m.Kind == "consent");
        await both.Workspace.CheckAsync();
    }

    [Fact]
    public async Task The_shortcut_opens_a_window_that_begins_an_interview()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false);
        await both.Workspace.DoAsync("user/shortcut", new { user = SlackWorkspace.Alice, callback_id = "candor-start" });
        await Until.TrueAsync(async () => (await both.Workspace.SeeAsync("state"))["views"]!.AsObject().Count > 0, "No window was opened.");

        var nothing = await both.Workspace.DoAsync("user/submit_view", new { user = SlackWorkspace.Alice, values = new { study = new { study = new { } } } });
        Assert.Contains("errors", Body(nothing), StringComparison.Ordinal);
        var chosen = new { user = SlackWorkspace.Alice, values = new { study = new { study = new { selected_option = new { value = "churn" } } } } };
        var first = Body(await both.Workspace.DoAsync("user/submit_view", chosen));
        var again = Body(await both.Workspace.DoAsync("user/submit_view", chosen));

        Assert.Contains("clear", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice);
        await chat.HearAsync(m => m.Kind == "consent");
        await chat.SayAsync("Yes, I agree");
        Assert.Single(chat.All, m => m.Kind == "consent");
    }

    [Fact]
    public async Task A_file_is_no_answer_and_does_no_harm()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false);
        var chat = await ConsentAsync(both, SlackWorkspace.Alice);
        await chat.SayAsync("Yes, I agree");

        var sent = await both.Workspace.DoAsync("user/dm", new { user = SlackWorkspace.Alice, text = "", file = new { name = "a.txt", content = "secret" } });
        Assert.True((bool?)sent["delivery"]!["ok"]);
        await chat.HearAsync(m => m.Text.Contains("cannot open files", StringComparison.Ordinal));
        await chat.WriteAsync(Story);
        await chat.HearAsync(m => m.Kind is "question" or "probe");

        Assert.Equal([Story], await AnswersAsync(both));
        Assert.DoesNotContain(await both.Workspace.CallsAsync("files.info"), _ => true);
    }

    [Fact]
    public async Task Hostile_words_become_no_mention_and_no_link_anywhere()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/reliability/corpora/channel/slack-injection.json"));
        Assert.SkipUnless(File.Exists(path), $"The shared texts are not here: {path}");
        await using var both = await SlackCandor.StartAsync(socket: false, ("Researcher__Channel", $"slack:{SlackWorkspace.General}"));
        var hostile = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!["cases"]!.AsArray().Select(c => (string)c!["in"]!).ToList();
        var chat = await ConsentAsync(both, SlackWorkspace.Alice);
        await chat.SayAsync("Yes, I agree");
        var said = 0;
        for (var last = chat.All[^1]; said < hostile.Count && last.Kind is "question" or "probe"; said++)
        {
            last = (await chat.SayAsync($"{hostile[said]} because in {2000 + said} the price rose and I left {hostile[(said + 1) % hostile.Count]}"))[^1];
        }

        await CommandAsync(both, "stop");
        await Until.TrueAsync(async () => (await both.Workspace.SaidAsync(SlackWorkspace.General)).Any(m => m["files"] is not null), "Nothing was posted.");
        foreach (var message in (await both.Workspace.SaidAsync(SlackWorkspace.Alice)).Concat(await both.Workspace.SaidAsync(SlackWorkspace.General)))
        {
            Assert.DoesNotMatch("[<>]", Markup(message));
        }

        Assert.All(await both.Workspace.CallsAsync("chat.postMessage"), call =>
        {
            Assert.False((bool?)call["args"]!["unfurl_links"]);
            Assert.False((bool?)call["args"]!["unfurl_media"]);
            Assert.False((bool?)call["args"]!["link_names"]);
            Assert.Equal("none", (string?)call["args"]!["parse"]);
        });
        Assert.True(said >= 4, $"Only {said} hostile answers were given.");
        await both.Workspace.CheckAsync();
    }

    [Fact]
    public async Task Researchers_invite_by_a_mention_and_others_are_offered_a_chat()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false, ("Researcher__Allowed", $"slack:{SlackWorkspace.Alice}"));
        var asked = await both.Workspace.DoAsync("user/mention", new { user = SlackWorkspace.Alice, text = $"invite <@{SlackWorkspace.Bob}> to loyalty", both = true });
        await Until.TrueAsync(async () => (await both.Workspace.SaidAsync(SlackWorkspace.General)).Count > 0, () => $"The desk did not answer: {both.Candor.Output}");
        Assert.All(await both.Workspace.SaidAsync(SlackWorkspace.General), m => Assert.Equal((string?)asked["ts"], (string?)m["thread_ts"]));

        var bob = new SlackChat(both.Workspace, SlackWorkspace.Bob);
        var invitation = (await bob.HearAsync(m => m.Choices.Length > 0))[^1];
        await bob.SayAsync(invitation.Choices[0]);
        Assert.Contains(bob.All, m => m.Kind == "consent");

        await both.Workspace.DoAsync("user/mention", new { user = SlackWorkspace.Carol, text = "status" });
        await Until.TrueAsync(async () => (await both.Workspace.SaidAsync(SlackWorkspace.General)).Count == 2, "The desk did not answer.");
        Assert.DoesNotContain("loyalty:", (string)(await both.Workspace.SaidAsync(SlackWorkspace.General))[1]["text"]!, StringComparison.Ordinal);
        await both.Workspace.CheckAsync();
    }

    [Fact]
    public async Task Researchers_ask_by_the_command_too_and_only_they_see_the_answer()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: true, ("Researcher__Allowed", $"slack:{SlackWorkspace.Alice}"));

        await CommandAsync(both, "studies");

        await Until.TrueAsync(
            async () => (await both.Workspace.SeeAsync("all"))[SlackWorkspace.General]?.AsArray().Any(m => (bool?)m!["is_ephemeral"] == true && ((string?)m["text"])?.Contains("emotional-engagement", StringComparison.Ordinal) == true) == true,
            () => $"The desk did not answer: {both.Candor.Output}");
        Assert.Empty(await both.Workspace.CallsAsync("chat.postMessage"));
        await both.Workspace.CheckAsync();
    }

    /// <summary>Everything of a message that Slack reads as markup.</summary>
    private static string Markup(JsonObject message)
    {
        var found = new List<string> { (string?)message["text"] ?? "" };
        Walk(message["blocks"]);
        return string.Join('\n', found);

        void Walk(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject text when (string?)text["type"] == "mrkdwn":
                    found.Add((string)text["text"]!);
                    break;
                case JsonObject rich when (string?)rich["type"] is "user" or "link" or "broadcast" or "usergroup" or "channel":
                    found.Add("<");
                    break;
                case JsonObject inside:
                    inside.Select(p => p.Value).ToList().ForEach(Walk);
                    break;
                case JsonArray list:
                    list.ToList().ForEach(Walk);
                    break;
            }
        }
    }

    private static async Task<SlackChat> ConsentAsync(SlackCandor both, string user)
    {
        var chat = new SlackChat(both.Workspace, user);
        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");
        return chat;
    }

    private static async Task<string> CommandAsync(SlackCandor both, string text) =>
        Body(await both.Workspace.DoAsync("user/command", new { user = SlackWorkspace.Alice, channel = SlackWorkspace.General, command = "/interview", text }));

    private static string Body(JsonObject done) => (string?)done["delivery"]?["attempts"]?[0]?["body"] ?? "";

    private static async Task<string> HomeAsync(SlackCandor both, string user) =>
        (await both.Workspace.SeeAsync("state"))["homes"]![user]?.ToJsonString() ?? "";

    private static async Task<IReadOnlyList<string>> AnswersAsync(SlackCandor both) =>
        await Researcher.ListAsync(both.Candor) is [var only]
            ? [.. (await Researcher.TranscriptAsync(both.Candor, (string)only["id"]!))["messages"]!.AsArray().Where(m => (string?)m!["kind"] == "answer").Select(m => (string)m!["text"]!)]
            : [];
}
