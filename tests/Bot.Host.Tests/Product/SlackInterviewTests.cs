using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Whole interviews in Slack's direct messages, over HTTP and by Socket Mode.</summary>
public abstract class SlackInterviewTests(SharedSlack running)
{
    [Fact]
    public async Task Three_people_are_interviewed_at_once_and_the_researchers_get_what_was_said()
    {
        Assert.SkipUnless(LongRun.IsOn || running.BySocket, LongRun.Reason);
        await Task.WhenAll(
            InterviewAsync(SlackWorkspace.Alice, "loyalty"),
            InterviewAsync(SlackWorkspace.Bob, "churn"),
            InterviewAsync(SlackWorkspace.Carol, "emotional-engagement"));

        await Until.TrueAsync(
            async () => (await running.Workspace.SaidAsync(SlackWorkspace.General)).Count(m => m["files"] is not null) >= 3,
            () => $"Not all transcripts were posted: {running.Candor.Output}");
        await running.Workspace.TakenAsync();
        await running.Workspace.CheckAsync();
        await ResearchersReadAsync();
        await AnEditBringsThePostUpToDateAsync(SlackWorkspace.Alice);
    }

    private async Task InterviewAsync(string user, string study)
    {
        var chat = new SlackChat(running.Workspace, user);
        var participant = new Participant("en");
        await chat.WriteAsync($"start {study}");
        await InterviewRun.GoOnAsync(chat, participant, (await chat.HearAsync(m => m.Kind == "consent"))[^1]);

        var transcript = await Researcher.FinishedAsync(running.Candor, t => (string?)t["study"] == study);
        Assert.Equal("complete", (string?)transcript["status"]);
        Assert.Equal("slack", (string?)transcript["channel"]);
        Assert.Equal("signed-in", (string?)transcript["consent"]!["identity"]);
        Assert.Equal(participant.Said, transcript["messages"]!.AsArray().Where(m => (string?)m!["from"] == "participant").Select(m => (string)m!["text"]!));
        var cards = (await running.Workspace.SaidAsync(user)).Where(m => SlackChat.Buttons(m).Any());
        Assert.Empty(cards);
    }

    private async Task ResearchersReadAsync()
    {
        var said = await running.Workspace.SaidAsync(SlackWorkspace.General);
        var posts = said.Where(m => m["thread_ts"] is null).ToList();
        Assert.Equal(3, posts.Count);
        foreach (var post in posts)
        {
            var thread = said.Where(m => (string?)m["thread_ts"] == (string?)post["ts"]).ToList();
            Assert.NotNull(thread[^1]["files"]);
            Assert.True(thread.Count >= 2);
            Assert.All(thread.SkipLast(1), part => Assert.NotNull((string?)part["metadata"]!["event_payload"]!["outbox_id"]));
            Assert.Contains(SlackChat.Buttons(post), button => (string?)button["url"] is { } url && url.Contains("/research/interviews/", StringComparison.Ordinal));
        }
    }

    /// <summary>Somebody corrects, after the end, what a post quotes: the post changes, and nothing else is posted.</summary>
    private async Task AnEditBringsThePostUpToDateAsync(string user)
    {
        var before = await running.Workspace.SaidAsync(SlackWorkspace.General);
        var quote = (string)(await Researcher.FinishedAsync(running.Candor, t => (string?)t["study"] == "loyalty"))["summary"]!["quotes"]![0]!["text"]!;
        var (channel, own) = (await running.Workspace.SeeAsync("all")).SelectMany(channel => channel.Value!.AsArray().Select(m => (channel.Key, Message: m!)))
            .First(m => (string?)m.Message["user"] == user && ((string)m.Message["text"]!).Contains(quote, StringComparison.Ordinal));

        var corrected = ((string)own["text"]!).Replace("delivery", "invoice", StringComparison.Ordinal);
        var edited = await running.Workspace.DoAsync("user/edit", new { channel, ts = (string)own["ts"]!, text = corrected });
        Assert.True((bool?)edited["delivery"]?["ok"], edited.ToJsonString());

        var post = await Until.SomeAsync(
            async () => (await running.Workspace.SaidAsync(SlackWorkspace.General)).FirstOrDefault(m => Shown(m).Contains(corrected, StringComparison.Ordinal)),
            () => $"No post was brought up to date: {running.Candor.Output}");
        var after = await running.Workspace.SaidAsync(SlackWorkspace.General);
        Assert.Equal(before.Select(m => (string?)m["ts"]), after.Select(m => (string?)m["ts"]));
        Assert.Contains(quote, Shown(before.Single(m => (string?)m["ts"] == (string?)post["ts"])), StringComparison.Ordinal);
        Assert.DoesNotContain(quote, Shown(post), StringComparison.Ordinal);
        Assert.Single(await running.Workspace.CallsAsync("chat.update"), call => (string?)call["args"]!["ts"] == (string?)post["ts"]);
        await running.Workspace.CheckAsync();
    }

    private static string Shown(JsonObject post) => post["blocks"]?.ToJsonString() ?? "";

    /// <summary>Over HTTP.</summary>
    public sealed class OverHttp(OverHttp.Running running) : SlackInterviewTests(running), IClassFixture<OverHttp.Running>
    {
        public sealed class Running() : SharedSlack(socket: false, ("Researcher__Channel", $"slack:{SlackWorkspace.General}"), ("PublicUrl", "https://interviews.example.com"));
    }

    /// <summary>By Socket Mode.</summary>
    public sealed class BySocket(BySocket.Running running) : SlackInterviewTests(running), IClassFixture<BySocket.Running>
    {
        public sealed class Running() : SharedSlack(socket: true, ("Researcher__Channel", $"slack:{SlackWorkspace.General}"), ("PublicUrl", "https://interviews.example.com"));
    }
}
