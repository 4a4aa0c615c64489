using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>One person who goes on elsewhere: from the web to Slack and from Slack to the web, joined by a link that only they have.</summary>
public sealed class SlackJoinTests(SlackJoinTests.Running running) : IClassFixture<SlackJoinTests.Running>
{
    private const string Story = "In 2021 I was disappointed because a delivery came late, and so I ordered less after that.";

    [Fact]
    public async Task Who_began_on_the_web_through_a_personal_link_goes_on_in_Slack()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var made = await CommandRun.InAsync(running.Candor.Folder, ["study", "links", "create", "churn", "--segment", "at-risk", "--data", running.Candor.Folder]);
        Assert.Equal(0, made.Code);
        var link = made.Output.Trim();
        var web = await Chat.OpenAsync(running.Candor, link);
        var pending = (await web.SayAsync((await web.HearAsync(m => m.Kind == "consent"))[^1].Choices[0]))[^1];

        var slack = new SlackChat(running.Workspace, SlackWorkspace.Alice);
        await slack.WriteAsync(link);
        await slack.HearAsync(m => m.Text.Contains(pending.Text, StringComparison.Ordinal));
        var participant = new Participant("en");
        await InterviewRun.GoOnAsync(slack, participant, pending);

        var transcript = await Researcher.FinishedAsync(running.Candor, t => (string?)t["study"] == "churn");
        Assert.Equal(("complete", "at-risk"), ((string?)transcript["status"], (string?)transcript["segment"]));
        Assert.Equal(participant.Said, Answers(transcript).Skip(1));
        await web.ReadAsync();
        Assert.Contains(web.All, m => !m.IsInterviewer && m.Text == participant.Said[0]);
        Assert.Contains(web.All, m => m.Ended);
    }

    [Fact]
    public async Task Who_began_in_Slack_goes_on_in_a_browser_and_may_come_back()
    {
        var slack = new SlackChat(running.Workspace, SlackWorkspace.Bob);
        await slack.WriteAsync("start loyalty");
        var consent = (await slack.HearAsync(m => m.Kind == "consent"))[^1];
        var pending = (await slack.SayAsync(consent.Choices[0]))[^1];
        await slack.WriteAsync("continue on the web");
        var offered = (await slack.HearAsync(m => m.Text.Contains("/i/", StringComparison.Ordinal)))[^1];
        var link = offered.Text.Split((char[]?)null).Single(word => word.Contains("/i/", StringComparison.Ordinal));
        var button = SlackChat.Buttons((await running.Workspace.SaidAsync(SlackWorkspace.Bob)).Single(m => (string?)m["ts"] == offered.Id)).Single();
        Assert.Equal((link, "Go on in a browser"), ((string?)button["url"], (string?)button["text"]!["text"]));

        var web = await Chat.OpenAsync(running.Candor, link);
        await web.HearAsync(m => m.Text.Contains(pending.Text, StringComparison.Ordinal));
        var next = (await web.SayAsync(Story))[^1];
        await slack.WriteAsync("It took three weeks, and nobody told us why until I called them myself in the end.");
        await slack.HearAsync(m => m.Kind is "question" or "probe");
        await slack.WriteAsync("stop");
        await slack.HearAsync(m => m.Kind == "close");

        var transcript = await Researcher.FinishedAsync(running.Candor, t => (string?)t["study"] == "loyalty");
        Assert.Equal("stopped", (string?)transcript["status"]);
        Assert.Contains(Story, Answers(transcript));
        Assert.DoesNotContain(transcript["messages"]!.AsArray(), m => ((string)m!["text"]!).Contains("/i/", StringComparison.Ordinal));
        Assert.Contains(next.Kind, new[] { "question", "probe" });
    }

    private static IEnumerable<string> Answers(JsonObject transcript) =>
        transcript["messages"]!.AsArray().Where(m => (string?)m!["from"] == "participant").Select(m => (string)m!["text"]!);

    public sealed class Running() : SharedSlack(socket: false);
}
