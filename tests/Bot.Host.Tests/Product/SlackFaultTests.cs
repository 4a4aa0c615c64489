using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Slack answers late, refuses, loses answers and connections, and takes back what it gave.</summary>
public sealed class SlackFaultTests
{
    [Fact]
    public async Task A_message_whose_answer_was_lost_is_looked_for_and_not_sent_twice()
    {
        await using var both = await SlackCandor.StartAsync(socket: false);
        await both.Workspace.DoAsync("fault", new { method = "chat.postMessage", after = true, count = 2 });

        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice);
        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");

        Assert.Equal(2, (await both.Workspace.SaidAsync(SlackWorkspace.Alice)).Count);
        Assert.NotEmpty(await both.Workspace.CallsAsync("conversations.history"));
    }

    [Theory]
    [InlineData("""{"method":"chat.postMessage","retryAfter":1,"count":1}""")]
    [InlineData("""{"method":"chat.postMessage","error":"internal_error","count":2}""")]
    [InlineData("""{"method":"chat.postMessage","status":503,"body":"<html>","count":1}""")]
    [InlineData("""{"method":"chat.postMessage","drop":true,"count":1}""")]
    public async Task A_fault_that_passes_delays_a_message_and_keeps_the_order(string fault)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false);
        await both.Workspace.DoAsync("fault", System.Text.Json.Nodes.JsonNode.Parse(fault));

        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice);
        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");

        Assert.Equal(["welcome", "consent"], chat.All.Where(m => m.IsInterviewer).Select(m => m.Kind));
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_stands_once_with_its_thread_in_order()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: false, ("Researcher__Channel", $"slack:{SlackWorkspace.General}"));
        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice);
        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");
        await chat.SayAsync("Yes, I agree");
        await chat.SayAsync("They answered my mails within the hour in 2021, and I told all my friends about it.");
        await both.Workspace.DoAsync("fault", new { method = "files.completeUploadExternal", after = true, count = 1 });
        await chat.WriteAsync("stop");

        await Until.TrueAsync(async () => (await both.Workspace.SaidAsync(SlackWorkspace.General)).Any(m => m["files"] is not null), "No file came.");
        await Until.TrueAsync(() => Task.FromResult(both.Candor.Output.Contains("_file at attempt 2", StringComparison.Ordinal)), () => both.Candor.Output);
        var said = await both.Workspace.SaidAsync(SlackWorkspace.General);
        Assert.Single(said, m => m["thread_ts"] is null);
        Assert.Single(said, m => m["files"] is not null);
    }

    [Fact]
    public async Task When_Slack_renews_a_socket_nothing_is_missed()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var both = await SlackCandor.StartAsync(socket: true);
        var chat = new SlackChat(both.Workspace, SlackWorkspace.Alice);
        await chat.WriteAsync("start loyalty");
        await chat.HearAsync(m => m.Kind == "consent");

        await both.Workspace.DoAsync("socket/disconnect", new { reason = "refresh_requested" });
        await Until.TrueAsync(async () => (await both.Workspace.CallsAsync("apps.connections.open")).Count == 2, "No second socket was opened.");
        await chat.SayAsync("Yes, I agree");
        await both.Workspace.DoAsync("socket/disconnect", new { warn = true });
        await Until.TrueAsync(async () => (await both.Workspace.CallsAsync("apps.connections.open")).Count == 3, "No third socket was opened.");
        await SocketsAsync(both, 2);
        await SocketsAsync(both, 1);
        await both.Workspace.DoAsync("socket/drop");
        await Until.TrueAsync(async () => (await both.Workspace.CallsAsync("apps.connections.open")).Count == 4, "No fourth socket was opened.");
        await SocketsAsync(both, 1);
        await chat.WriteAsync("In 2019 the delivery came two weeks late, and so I ordered less.");

        await chat.HearAsync(m => m.Kind is "question" or "probe");
        await both.Workspace.CheckAsync();
    }

    private static Task SocketsAsync(SlackCandor both, int count) => Until.TrueAsync(
        async () => (int?)(await both.Workspace.SeeAsync("state"))["sockets"] == count, () => $"There are not {count} sockets: {both.Candor.Output}");
}
