using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The researcher's browser, outside Development: the link of the start log, the list, a transcript and its downloads.</summary>
public sealed partial class ResearcherBrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Key = "a-research-key-for-tests";

    private RunningCandor _candor = null!;

    public async ValueTask InitializeAsync() =>
        _candor = await RunningCandor.StartAsync(("ASPNETCORE_ENVIRONMENT", "Production"), ("Research__ApiKey", Key));

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        await _candor.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_link_of_the_start_log_opens_the_pages_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var stranger = await browser.OpenAsync();
        await stranger.GotoAsync(Address("/research"));
        Assert.Equal("/research/sign-in", new Uri(stranger.Url).AbsolutePath);
        await KeepPicturesAsync(stranger, "product-sign-in");

        var page = await SignInAsync();
        Assert.Equal("/research", new Uri(page.Url).AbsolutePath);
        await page.ReloadAsync();
        Assert.Equal("/research", new Uri(page.Url).AbsolutePath);

        var second = await stranger.GotoAsync(Link());
        Assert.Equal(401, second!.Status);
        await Browser.KeepPictureAsync(stranger, "product-sign-in-used");
        await stranger.GotoAsync(Address("/research"));
        Assert.Equal("/research/sign-in", new Uri(stranger.Url).AbsolutePath);
        await stranger.Locator("input[name=key]").FillAsync(Key);
        await stranger.Keyboard.PressAsync("Enter");
        await stranger.WaitForURLAsync("**/research");
    }

    [Fact]
    public async Task Finished_interviews_are_listed_with_what_matters_and_can_be_read_and_downloaded()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var (loyal, churned) = (await TakePartAsync("loyalty", "long-term-loyal", "en"), await TakePartAsync("churn", "recently-churned", "de"));
        var page = await SignInAsync();

        await Until.TrueAsync(
            async () =>
            {
                await page.ReloadAsync();
                return await page.Locator("table.inbox tbody tr").GetByText("complete").CountAsync() == 2;
            },
            "The list does not show two finished interviews.");
        await KeepPicturesAsync(page, "product-research-list");
        var row = await page.Locator("table.inbox tbody tr").Filter(new() { HasText = "Why customers stay" }).InnerTextAsync();
        Assert.All(["Long-term loyal", "4 of 4", "10", "webchat", "English"], fact => Assert.Contains(fact, row, StringComparison.Ordinal));

        await page.Locator("table.inbox tbody tr").Filter(new() { HasText = "Why customers stay" }).GetByRole(AriaRole.Link).ClickAsync();
        await KeepPicturesAsync(page, "product-research-transcript");
        var thread = await page.Locator(".thread").InnerTextAsync();
        Assert.All(loyal.Said, said => Assert.Contains(said, thread, StringComparison.Ordinal));
        Assert.DoesNotContain(churned.Said[1], thread, StringComparison.Ordinal);

        var (name, markdown) = await DownloadAsync(page, "Markdown");
        Assert.Matches("^interview-loyalty-[A-Za-z0-9-]+[.]md$", name);
        Assert.All(loyal.Said.Where(s => s.Length > 20), said => Assert.Contains(said, markdown, StringComparison.Ordinal));

        (name, var json) = await DownloadAsync(page, "JSON");
        Assert.Matches("^interview-loyalty-[A-Za-z0-9-]+[.]json$", name);
        var transcript = JsonNode.Parse(json)!;
        Assert.Equal("candor.transcript/1", (string?)transcript["schema"]);
        Assert.Equal(loyal.Said, transcript["messages"]!.AsArray().Where(m => (string?)m!["from"] == "participant").Select(m => (string)m!["text"]!));
        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    [Fact]
    public async Task A_link_in_a_mail_or_chat_on_another_site_opens_what_it_names_for_whoever_is_signed_in()
    {
        var page = await SignInAsync();
        await page.GotoAsync("about:blank");
        await page.SetContentAsync($"<a href='{Address("/research?status=complete")}'>A transcript is ready</a>");

        await page.GetByRole(AriaRole.Link).ClickAsync();

        await page.WaitForURLAsync("**/research?status=complete");
    }

    [GeneratedRegex("http://[^ ]+/research/sign-in/[0-9a-f]+")]
    private static partial Regex SignInLink();

    private string Link() => SignInLink().Match(_candor.Output).Value;

    private string Address(string path) => new Uri(_candor.Address, path).ToString();

    private async Task<IPage> SignInAsync()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(Link());
        return page;
    }

    private async Task<Participant> TakePartAsync(string study, string segment, string language)
    {
        var participant = new Participant(language, vague: true);
        await InterviewRun.ToTheEndAsync(await Chat.StartAsync(_candor, study, segment, language), participant);
        return participant;
    }

    private static async Task<(string Name, string Content)> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        using var content = new StreamReader(await download.CreateReadStreamAsync());
        return (download.SuggestedFilename, await content.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static async Task KeepPicturesAsync(IPage page, string name)
    {
        foreach (var look in from phone in new[] { true, false } from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select new Look(phone, scheme))
        {
            var size = look.Profile("en").ViewportSize!;
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });
            Assert.Equal(0, await Browser.SidewaysAsync(page));
            await Browser.KeepPictureAsync(page, $"{name}-{look}", whole: true);
        }
    }
}
