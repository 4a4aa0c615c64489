using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Personal links on the web: what they open, for whom, and for how long. The study is one that only the invited may take part in.</summary>
public sealed class PersonalLinkTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly FlowFolderOnDisk _flows = FlowFolderOnDisk.Shipped();
    private RunningCandor _candor = null!;

    public async ValueTask InitializeAsync()
    {
        _flows.Replace("churn/study.yaml", "access: open", "access: invitation");
        _candor = await RunningCandor.StartAsync(("Dialogs__Path", _flows.Path));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        await _candor.DisposeAsync();
        _flows.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_link_is_the_only_way_into_a_study_by_invitation_and_says_who_takes_part_in_which_language()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PageAsync("/i/churn"));
        Assert.Equal(HttpStatusCode.NotFound, await SessionAsync("/i/churn"));
        Assert.Equal(HttpStatusCode.NotFound, await PageAsync("/i/AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(HttpStatusCode.NotFound, await SessionAsync("/i/AAAAAAAAAAAAAAAAAAAAAA"));

        var link = await MakeAsync("--segment", "at-risk", "--language", "de");
        Assert.Equal(HttpStatusCode.OK, await PageAsync(link));
        var participant = new Participant("de");
        await InterviewRun.ToTheEndAsync(await Chat.OpenAsync(_candor, link, "en"), participant);

        var transcript = await Researcher.OnlyAsync(_candor, "complete");
        Assert.Equal(("churn", "at-risk", "de", "link"), ((string?)transcript["study"], (string?)transcript["segment"], (string?)transcript["language"], (string?)transcript["consent"]!["identity"]));
        Assert.Equal(HttpStatusCode.Gone, await PageAsync(link));
        Assert.Equal(HttpStatusCode.NotFound, await SessionAsync(link));
        Assert.Contains("used ", (await StudyAsync("links", "list", "churn")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browser_goes_on_in_the_interview_where_it_stands()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var link = await MakeAsync();
        var participant = new Participant("en");
        var desk = await InterviewTab.OpenAsync(await browser.OpenAsync(new Look(Phone: false, ColorScheme.Light).Profile("en")), _candor, new Uri(link).Segments[^1]);
        var pending = await InterviewRun.BeginAsync(desk, participant, answers: 2);

        var phone = await InterviewTab.OpenAsync(await browser.OpenAsync(new Look(Phone: true, ColorScheme.Dark).Profile("en")), _candor, new Uri(link).Segments[^1]);
        await phone.HearAsync(m => m.Kind == "notice" && m.Text.Contains(pending.Text, StringComparison.Ordinal));
        await Browser.KeepPictureAsync(phone.Page, "product-link-other-browser");
        await InterviewRun.GoOnAsync(phone, participant, pending);
        Assert.Equal(participant.Said, await OwnBubblesAsync(phone));

        var transcript = await Researcher.OnlyAsync(_candor, "complete");
        Assert.Equal(participant.Said, transcript["messages"]!.AsArray().Where(m => (string?)m!["from"] == "participant").Select(m => (string)m!["text"]!));
        await phone.Page.GotoAsync(new Uri(_candor.Address, new Uri(link).AbsolutePath).ToString());
        await phone.Page.GetByText("This link has been used").WaitForAsync();
        await Browser.KeepPictureAsync(phone.Page, "product-link-used");
    }

    [Fact]
    public async Task Many_who_open_a_link_at_the_same_moment_hold_one_interview()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var link = await MakeAsync();

        var chats = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Chat.OpenAsync(_candor, link)));

        Assert.Single(chats.Select(c => c.Conversation).Distinct());
        var consent = (await chats[0].HearAsync(m => m.Kind == "consent"))[^1];
        await chats[3].SayAsync(consent.Choices[0]);
        Assert.Single(await Researcher.ListAsync(_candor));
        await chats[5].ReadFromTheBeginningAsync();
        Assert.Single(chats[5].All, m => m.Kind == "welcome");
    }

    [Fact]
    public async Task A_revoked_link_opens_nothing_any_more()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var link = await MakeAsync();
        Assert.Equal(0, (await StudyAsync("links", "revoke", "churn", link)).Code);

        Assert.Equal(HttpStatusCode.Gone, await PageAsync(link));
        Assert.Equal(HttpStatusCode.NotFound, await SessionAsync(link));
    }

    [Fact]
    public async Task Whoever_asks_to_be_forgotten_is_on_no_roster_any_more_and_not_written_to()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await File.WriteAllTextAsync(
            Path.Combine(_candor.Folder, "roster.csv"), "name,address,segment,tenure,value,language\nAnn,ann@example.com,at-risk,,,\nBen,ben@example.com,,,,\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await StudyAsync("people", "import", "churn", "roster.csv")).Code);
        var link = await MakeAsync("--person", "ann@example.com");
        var chat = await Chat.OpenAsync(_candor, link);
        var consent = (await chat.HearAsync(m => m.Kind == "consent"))[^1];
        await chat.SayAsync(consent.Choices[0]);

        await chat.PostAsync("delete my data");
        await chat.HearAsync(m => m.Text.Contains("has been deleted", StringComparison.Ordinal));

        Assert.DoesNotContain("ann@example.com", (await StudyAsync("people", "list", "churn")).Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await PageAsync(link));
        Assert.Equal(0, (await StudyAsync("people", "import", "churn", "roster.csv")).Code);
        Assert.Contains("opted out", (await StudyAsync("people", "list", "churn")).Output.Split('\n').Single(l => l.Contains("ann@example.com", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("opted out", (await StudyAsync("people", "list", "churn")).Output.Split('\n').Single(l => l.Contains("ben@example.com", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stop_page_of_a_person_s_link_ends_all_writing_to_them_at_the_press_of_its_button()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await File.WriteAllTextAsync(Path.Combine(_candor.Folder, "roster.csv"), "name,address,segment,tenure,value,language\nAnn,ann@example.com,,,,de\n", TestContext.Current.CancellationToken);
        await StudyAsync("people", "import", "loyalty", "roster.csv");
        var link = (await StudyAsync("links", "create", "loyalty", "--person", "ann@example.com")).Output;
        Assert.Equal(HttpStatusCode.NotFound, await PageAsync(await MakeAsync() + "/stop"));

        var page = await browser.OpenAsync();
        await page.GotoAsync(link + "/stop");
        await Browser.KeepPictureAsync(page, "product-stop");
        Assert.DoesNotContain("opted out", (await StudyAsync("people", "list", "loyalty")).Output, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Schreiben Sie mir nicht mehr" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Wir schreiben Ihnen nicht mehr" }).WaitForAsync();

        await Browser.KeepPictureAsync(page, "product-stop-done");
        Assert.Empty(await Browser.ViolationsAsync(page));
        Assert.Contains("opted out", (await StudyAsync("people", "list", "loyalty")).Output, StringComparison.Ordinal);
    }

    private static async Task<string[]> OwnBubblesAsync(InterviewTab tab) =>
        await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#webchat .webchat__bubble--from-user .webchat__bubble__content')].map(b => b.innerText.trim())");

    private async Task<string> MakeAsync(params string[] options)
    {
        var made = await StudyAsync(["links", "create", "churn", .. options]);
        Assert.Equal(0, made.Code);
        return made.Output;
    }

    private Task<CommandRun> StudyAsync(params string[] arguments) => CommandRun.InAsync(_candor.Folder, ["study", .. arguments, "--data", _candor.Folder]);

    private async Task<HttpStatusCode> PageAsync(string address)
    {
        using var response = await _candor.Http.GetAsync(new Uri(_candor.Address, address), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> SessionAsync(string address)
    {
        using var response = await _candor.Http.PostAsJsonAsync(new Uri(new Uri(_candor.Address, address).AbsolutePath + "/session", UriKind.Relative), new JsonObject(), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
