using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>People in Teams beside their interviews: they go on elsewhere, are invited in a channel, send files, block the app.</summary>
public sealed class TeamsJoinTests(TeamsJoinTests.Running running) : IClassFixture<TeamsJoinTests.Running>
{
    private const string Researcher = "29:mara";
    private const string Story = "In 2021 I was disappointed because a delivery came late, and so I ordered less after that.";
    private const string Another = "It took three weeks, and nobody told us why until I called them myself in the end.";

    private static readonly string[] s_asking = ["question", "probe"];

    [Fact]
    public async Task Who_began_on_the_web_through_a_personal_link_goes_on_in_Teams()
    {
        var made = await CommandAsync("study", "links", "create", "churn", "--segment", "at-risk");
        var link = made.Output.Trim();
        var web = await Chat.OpenAsync(running.Candor, link);
        var pending = (await web.SayAsync((await web.HearAsync(m => m.Kind == "consent"))[^1].Choices[0]))[^1];

        var teams = new TeamsChat(running, "29:ann");
        await teams.WriteAsync(link);
        await teams.HearAsync(m => m.Text.Contains(pending.Text, StringComparison.Ordinal));
        await teams.SendFileAsync();
        await teams.HearAsync(m => m.Text.Contains("cannot open files", StringComparison.Ordinal));
        await teams.WriteAsync(Story);
        var asked = await teams.HearAsync(_ => true);
        await teams.WriteAsync("stop");

        var transcript = await FinishedAsync("churn");
        Assert.Equal(("stopped", "at-risk"), ((string?)transcript["status"], (string?)transcript["segment"]));
        Assert.Equal(Story, transcript["messages"]!.AsArray().Select(m => m!).First(m => (string?)m["kind"] == "answer")["text"]!.ToString());
        await web.HearAsync(m => m.Ended);
        Assert.Contains(web.All, m => !m.IsInterviewer && m.Text == Story);
        Assert.Contains(web.All, m => m.IsInterviewer && m.Text == asked.Text);
    }

    [Fact]
    public async Task Who_began_in_Teams_goes_on_in_a_browser_by_a_button_and_may_come_back()
    {
        var teams = new TeamsChat(running, "29:ben");
        await teams.WriteAsync("start loyalty");
        await teams.ClickAsync(await teams.HearAsync(m => m.Buttons.Count == 2), "Yes, I agree");
        var pending = await teams.HearAsync(m => m.Buttons.Count == 0);
        await teams.WriteAsync("continue on the web");
        var offered = await teams.HearAsync(m => m.Text.Contains("/i/", StringComparison.Ordinal));
        var button = Assert.Single(offered.Buttons);
        var link = (string)button["url"]!;
        Assert.Equal(("Action.OpenUrl", "Go on in a browser"), ((string?)button["type"], (string?)button["title"]));
        Assert.Contains(link, offered.Text, StringComparison.Ordinal);

        var web = await Chat.OpenAsync(running.Candor, link);
        await web.HearAsync(m => m.Text.Contains(pending.Text, StringComparison.Ordinal));
        Assert.Contains((await web.SayAsync(Story))[^1].Kind, s_asking);
        await teams.WriteAsync(Another);
        await teams.HearAsync(m => m.Buttons.Count == 0);
        await teams.WriteAsync("stop");

        var transcript = await FinishedAsync("loyalty");
        Assert.Equal("stopped", (string?)transcript["status"]);
        Assert.Equal([Story, Another], Answers(transcript).Skip(1).Take(2));
        Assert.DoesNotContain(transcript["messages"]!.AsArray(), m => ((string)m!["text"]!).Contains("/i/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_mentioned_is_invited_in_private_begins_with_a_button_and_is_left_alone_when_they_say_so()
    {
        var mara = new TeamsChat(running, Researcher);
        Assert.Contains("Researcher__Allowed", await new TeamsChat(running, "29:ben").AskAsync("invite @Cleo to emotional-engagement"), StringComparison.Ordinal);
        var cleo = new TeamsChat(running, "29:cleo");
        Assert.Empty(cleo.Said);

        Assert.Contains("inviting 1 person to emotional-engagement as at-risk", await mara.AskAsync("invite @Cleo to emotional-engagement as at-risk"), StringComparison.Ordinal);
        var invitation = await cleo.HearAsync(m => m.Buttons.Count == 2);
        await cleo.ClickAsync(invitation, (string)invitation.Buttons[0]["title"]!);
        var consent = await cleo.HearAsync(m => m.Buttons.Count == 2);

        // In the middle of an interview nobody is asked for another.
        var said = cleo.Said.Count;
        Assert.Contains("being interviewed right now", await mara.AskAsync("invite @Cleo to churn"), StringComparison.Ordinal);
        await cleo.ClickAsync(consent, "Yes, I agree");
        await cleo.HearAsync(_ => true);
        await cleo.WriteAsync(Story);
        await cleo.HearAsync(_ => true);
        Assert.Equal(said + 2, cleo.Said.Count);
        await cleo.WriteAsync("stop");
        Assert.Equal("at-risk", (string?)(await FinishedAsync("emotional-engagement"))["segment"]);
        Assert.Contains("taken part already", await mara.AskAsync("invite @Cleo to emotional-engagement"), StringComparison.Ordinal);

        await cleo.WriteAsync("opt out");
        await cleo.HearAsync(m => m.Text.Contains("not invite you again", StringComparison.Ordinal));
        Assert.Contains("asked not to be written to", await mara.AskAsync("invite @Cleo to churn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_blocks_the_app_is_shown_as_out_of_reach_until_a_message_reaches_them_again()
    {
        await File.WriteAllTextAsync(Path.Combine(running.Candor.Folder, "roster.csv"), "name,address,segment,tenure,value,language\nDora,msteams:29:dora,,,,\nEd,msteams:29:ed,,,,\n", TestContext.Current.CancellationToken);
        await CommandAsync("study", "people", "import", "loyalty", "roster.csv");
        var dora = new TeamsChat(running, "29:dora");
        running.Block("29:dora", blocks: true);
        await dora.WriteAsync("start loyalty");

        await Until.TrueAsync(async () => (await PeopleAsync()).Contains("cannot be reached since", StringComparison.Ordinal), () => running.Candor.Output);
        var rows = (await PeopleAsync()).Split('\n');
        Assert.Contains("blocked or removed the bot", Assert.Single(rows, row => row.StartsWith("Dora", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("reached", Assert.Single(rows, row => row.StartsWith("Ed", StringComparison.Ordinal)), StringComparison.Ordinal);
        using var page = await running.Candor.Http.GetAsync(new Uri("/research/people/loyalty", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("cannot be reached since", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        running.Block("29:dora", blocks: false);
        await dora.WriteAsync("yes");
        await Until.TrueAsync(async () => !(await PeopleAsync()).Contains("cannot be reached since", StringComparison.Ordinal), () => running.Candor.Output);
    }

    [Fact]
    public async Task Who_is_on_a_roster_is_invited_in_Teams_once_a_team_has_told_where_its_people_are()
    {
        await new TeamsChat(running, Researcher).AskAsync("help");
        await File.WriteAllTextAsync(Path.Combine(running.Candor.Folder, "fay.csv"), "name,address,segment,tenure,value,language\nFay,msteams:29:fay,at-risk,,,\n", TestContext.Current.CancellationToken);
        await CommandAsync("study", "people", "import", "churn", "fay.csv");
        await CommandAsync("study", "invite", "churn");

        var fay = new TeamsChat(running, "29:fay");
        var invitation = await fay.HearAsync(m => m.Buttons.Count == 2);
        await fay.ClickAsync(invitation, (string)invitation.Buttons[0]["title"]!);
        await fay.ClickAsync(await fay.HearAsync(m => m.Buttons.Count == 2), "Yes, I agree");
        await fay.HearAsync(m => m.Buttons.Count == 0);
        await Until.TrueAsync(async () => (await CommandAsync("study", "invitations", "churn")).Output.Contains("interview begun", StringComparison.Ordinal), () => running.Candor.Output);
    }

    private static IEnumerable<string> Answers(JsonObject transcript) =>
        transcript["messages"]!.AsArray().Where(m => (string?)m!["from"] == "participant").Select(m => (string)m!["text"]!);

    private Task<JsonObject> FinishedAsync(string study) => Product.Researcher.FinishedAsync(running.Candor, t => (string?)t["study"] == study);

    private async Task<string> PeopleAsync() => (await CommandAsync("study", "people", "list", "loyalty")).Output;

    private async Task<CommandRun> CommandAsync(params string[] arguments)
    {
        var run = await CommandRun.InAsync(running.Candor.Folder, [.. arguments, "--data", running.Candor.Folder]);
        Assert.True(run.Code == 0, run.Errors);
        return run;
    }

    public sealed class Running() : SharedTeams(("Researcher__Allowed", $"teams:{Researcher}"));
}
