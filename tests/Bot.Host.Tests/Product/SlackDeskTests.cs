using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What researchers ask for in a channel, and what comes of it for the people whom they invite.</summary>
public sealed class SlackDeskTests(SlackDeskTests.Running running) : IClassFixture<SlackDeskTests.Running>
{
    private const string Bot = "U0BOT00001";

    private SlackWorkspace Workspace => running.Workspace;

    [Fact]
    public async Task Somebody_who_is_no_researcher_is_offered_a_private_chat_and_nothing_else()
    {
        var (said, opened) = (await Workspace.SaidAsync(SlackWorkspace.Carol), await Workspace.CallsAsync("conversations.open"));

        Assert.Contains("private", await AskAsync(SlackWorkspace.Bob, "hello"), StringComparison.Ordinal);
        Assert.Contains("Researcher__Allowed", await AskAsync(SlackWorkspace.Bob, "status"), StringComparison.Ordinal);
        Assert.Contains(SlackWorkspace.Bob, await AskAsync(SlackWorkspace.Bob, $"invite <@{SlackWorkspace.Carol}> to loyalty"), StringComparison.Ordinal);

        // A chat would have been opened before the answer was given; what others in this workspace did before does not count.
        Assert.Equal(opened.Count, (await Workspace.CallsAsync("conversations.open")).Count);
        Assert.Equal(said.Count, (await Workspace.SaidAsync(SlackWorkspace.Carol)).Count);
    }

    [Fact]
    public async Task Who_asks_for_an_interview_in_a_channel_is_asked_in_private()
    {
        Assert.Contains("written to you", await AskAsync(SlackWorkspace.Bob, "start churn"), StringComparison.Ordinal);

        var chat = new SlackChat(Workspace, SlackWorkspace.Bob);
        Assert.Equal("consent", (await chat.HearAsync(m => m.Kind == "consent"))[^1].Kind);

        // Now that it has begun, an invitation to another one waits, whoever asks for it.
        var said = (await Workspace.SaidAsync(SlackWorkspace.Bob)).Count;
        Assert.Contains("being interviewed right now", await AskAsync(SlackWorkspace.Alice, $"invite <@{SlackWorkspace.Bob}> to loyalty"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(running.Candor.Folder, "roster.csv"), $"name,address,segment,tenure,value,language\nBob,slack:{SlackWorkspace.Bob},,,,\n", TestContext.Current.CancellationToken);
        await CommandAsync("study", "people", "import", "emotional-engagement", "roster.csv");
        await CommandAsync("study", "invite", "emotional-engagement");
        await Until.TrueAsync(
            async () => (await CommandAsync("study", "invitations", "emotional-engagement")).Contains("being interviewed", StringComparison.Ordinal),
            () => $"The invitation does not wait: {running.Candor.Output}");
        Assert.Equal(said, (await Workspace.SaidAsync(SlackWorkspace.Bob)).Count);
    }

    [Fact]
    public async Task A_researcher_hears_how_studies_go()
    {
        Assert.Contains("loyalty – ", await AskAsync(SlackWorkspace.Alice, "studies"), StringComparison.Ordinal);
        Assert.Contains("emotional-engagement: ", await AskAsync(SlackWorkspace.Alice, "status"), StringComparison.Ordinal);
        Assert.DoesNotContain("churn", await AskAsync(SlackWorkspace.Alice, "status loyalty"), StringComparison.Ordinal);
        Assert.Contains("There are: churn", await AskAsync(SlackWorkspace.Alice, "status lojalty"), StringComparison.Ordinal);
        Assert.Contains("invite", await AskAsync(SlackWorkspace.Alice, "help"), StringComparison.Ordinal);
        Assert.Contains("did not understand", await AskAsync(SlackWorkspace.Alice, "what is the meaning of life"), StringComparison.Ordinal);
        Assert.NotEmpty(await AskAsync(SlackWorkspace.Alice, "last"));
    }

    [Fact]
    public async Task A_study_is_drafted_changed_and_published_in_the_channel_and_can_be_begun_at_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        Assert.Contains("Researcher__Allowed", await AskAsync(SlackWorkspace.Bob, "study new Why do customers stay?"), StringComparison.Ordinal);
        Assert.Contains("What is the study's title?", await AskAsync(SlackWorkspace.Alice, "study new What keeps customers loyal to us for a long time?"), StringComparison.Ordinal);
        Assert.Contains("Who shall take part?", await AskAsync(SlackWorkspace.Alice, "Long stays"), StringComparison.Ordinal);
        Assert.Contains("Long stays (long-stays)", await AskAsync(SlackWorkspace.Alice, "done"), StringComparison.Ordinal);
        Assert.Contains("+   onboarding", await AskAsync(SlackWorkspace.Alice, "add goal: onboarding"), StringComparison.Ordinal);
        Assert.Contains("-   onboarding", await AskAsync(SlackWorkspace.Alice, "undo"), StringComparison.Ordinal);
        Assert.Contains("Published: long-stays, revision 1", await AskAsync(SlackWorkspace.Alice, "publish"), StringComparison.Ordinal);
        Assert.Contains("long-stays – Long stays", await AskAsync(SlackWorkspace.Alice, "studies"), StringComparison.Ordinal);
        Assert.Contains("written to you", await AskAsync(SlackWorkspace.Alice, "start long-stays"), StringComparison.Ordinal);
        Assert.Contains("keep the draft", await AskAsync(SlackWorkspace.Alice, "close draft"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invite to loyalty", "Mention the people")]
    [InlineData("invite <@U0CAROL001> to lojalty", "no study called")]
    [InlineData("invite <@U0CAROL001> to loyalty as vip", "no segment “vip”")]
    [InlineData("invite <@U0CAROL001>", "to which study")]
    [InlineData("invite <@U0NOBODY01> to loyalty", "cannot write to them")]
    public async Task An_invitation_that_cannot_be_is_refused_with_what_is_wrong(string asked, string answer) =>
        Assert.Contains(answer, await AskAsync(SlackWorkspace.Alice, asked), StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_invited_begins_with_a_button_as_the_segment_that_the_researcher_named()
    {
        Assert.Contains("inviting 1 person to loyalty as at-risk", await AskAsync(SlackWorkspace.Alice, $"invite <@{SlackWorkspace.Carol}> to loyalty as at-risk"), StringComparison.Ordinal);

        var chat = new SlackChat(Workspace, SlackWorkspace.Carol);
        var invitation = (await chat.HearAsync(m => m.Choices.Length == 2))[^1];

        // Where they are decides when a reminder may come; they have not written yet.
        Assert.Contains(await Workspace.CallsAsync("users.info"), call => (string?)call["args"]!["user"] == SlackWorkspace.Carol);
        Assert.Contains("been invited before", await AskAsync(SlackWorkspace.Alice, $"invite <@{SlackWorkspace.Carol}> to loyalty"), StringComparison.Ordinal);

        var participant = new Participant("en");
        await InterviewRun.GoOnAsync(chat, participant, (await chat.SayAsync(invitation.Choices[0]))[^1]);
        var transcript = await Researcher.FinishedAsync(running.Candor, t => (string?)t["channel"] == "slack" && (string?)t["study"] == "loyalty");
        Assert.Equal("at-risk", (string?)transcript["segment"]);
        Assert.Contains("complete", await AskAsync(SlackWorkspace.Alice, "last"), StringComparison.Ordinal);
        Assert.Contains("1 complete", await AskAsync(SlackWorkspace.Alice, "status loyalty"), StringComparison.Ordinal);

        Assert.Contains("taken part already", await AskAsync(SlackWorkspace.Alice, $"invite <@{SlackWorkspace.Carol}> to loyalty"), StringComparison.Ordinal);
        await chat.WriteAsync("opt out");
        await chat.HearAsync(m => m.Text.Contains("not invite you again", StringComparison.Ordinal));
        Assert.Contains("asked not to be written to", await AskAsync(SlackWorkspace.Alice, $"invite <@{SlackWorkspace.Carol}> to churn"), StringComparison.Ordinal);
        await Workspace.CheckAsync("user_not_found");
    }

    private async Task<string> CommandAsync(params string[] arguments)
    {
        var run = await CommandRun.InAsync(running.Candor.Folder, [.. arguments, "--data", running.Candor.Folder]);
        Assert.True(run.Code == 0, run.Errors);
        return run.Output;
    }

    /// <summary>Mentions the app in the channel and reads what it says in the thread.</summary>
    private async Task<string> AskAsync(string user, string text)
    {
        var asked = await Workspace.DoAsync("user/mention", new { user, channel = SlackWorkspace.General, text = $"<@{Bot}> {text}" });
        var ts = (string)asked["ts"]!;
        var answer = await Until.SomeAsync(
            async () => (await Workspace.SaidAsync(SlackWorkspace.General)).FirstOrDefault(m => (string?)m["thread_ts"] == ts),
            () => $"Nothing was said to “{text}”: {running.Candor.Output}");
        return (string)answer["text"]!;
    }

    public sealed class Running() : SharedSlack(socket: false, ("Researcher__Allowed", $"slack:{SlackWorkspace.Alice}"), ("PublicUrl", "https://interviews.example.com"));
}
