using Bot.Host.Tests.Product;
using Microsoft.Playwright;
using Xunit;
using static Bot.Host.Tests.Pages.InterviewSteps;

namespace Bot.Host.Tests.Pages;

/// <summary>What the interview page does when people leave, networks fail and browsers keep nothing.</summary>
public class InterviewTalkTests(Browser browser) : IClassFixture<Browser>, IAsyncDisposable
{
    // Longer than Direct Line's client ever waits before it connects again; the page's clock jumps over it.
    private const int ReconnectMilliseconds = 20_000;

    [Fact]
    public async Task Coming_back_to_a_closed_tab_continues_the_same_conversation()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await PickAsync(page, "I agree");
        await HearAsync(page, "What keeps you with us");
        var context = page.Context;
        await page.CloseAsync();
        host.DirectLine.ExpireTokens();

        page = await context.NewPageAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await HearAsync(page, "What keeps you with us");
        await SayAsync(page, "The people.");

        await HearAsync(page, "What happened the last time");
        Assert.Equal("1 of 4 questions", await page.Locator("#progress-text").TextContentAsync());
    }

    [Fact]
    public async Task A_stale_token_is_replaced_without_losing_what_is_being_typed()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await PickAsync(page, "I agree");
        await HearAsync(page, "What keeps you with us");
        await page.GetByPlaceholder("Type your answer").FillAsync("half a thou");

        host.DirectLine.ExpireTokens();
        await page.Locator("#notice").GetByText("The connection was lost").WaitForAsync();
        await page.Clock.FastForwardAsync(ReconnectMilliseconds);
        await page.Locator("#notice").GetByText("Connected again").WaitForAsync();

        Assert.Equal("half a thou", await page.GetByPlaceholder("Type your answer").InputValueAsync());
        Assert.Equal(2, host.DirectLine.Sessions);
        await page.GetByPlaceholder("Type your answer").PressAsync("Enter");
        await HearAsync(page, "What happened the last time");
    }

    [Fact]
    public async Task A_cut_connection_is_said_in_words_and_mended()
    {
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await HearAsync(page, "Do you agree?");

        host.DirectLine.Cut();
        await page.Locator("#notice").GetByText("The connection was lost").WaitForAsync();
        await page.Clock.FastForwardAsync(ReconnectMilliseconds);
        await page.Locator("#notice").GetByText("Connected again").WaitForAsync();

        Assert.Equal(1, host.DirectLine.Sessions);
        await PickAsync(page, "I agree");
        await HearAsync(page, "What keeps you with us");
        Assert.Equal(1, await page.Locator(".webchat__bubble").GetByText("What keeps you with us").CountAsync());
    }

    [Fact]
    public async Task A_host_that_cannot_answer_is_asked_again_and_the_wait_is_explained()
    {
        await using var host = await PagesHost.StartAsync();
        host.DirectLine.IsDown = true;
        var page = await browser.OpenAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await page.GetByText("The interview cannot be reached right now").WaitForAsync();
        await Browser.KeepPictureAsync(page, "interview-waiting");

        // The page may have tried by itself before the click arrives; then the button is gone, and the click changes nothing.
        host.DirectLine.IsDown = false;
        await page.Locator("#notice-action").DispatchEventAsync("click");

        await HearAsync(page, "Do you agree?");
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).IsVisibleAsync());
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_still_holds_an_interview()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        await page.Clock.InstallAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await PickAsync(page, "I agree");
        await HearAsync(page, "What keeps you with us");

        host.DirectLine.ExpireTokens();
        await page.Locator("#notice").GetByText("The connection was lost").WaitForAsync();
        await page.Clock.FastForwardAsync(ReconnectMilliseconds);
        await page.Locator("#notice").GetByText("Connected again").WaitForAsync();

        await SayAsync(page, "The people.");
        await HearAsync(page, "What happened the last time");
    }

    [Fact]
    public async Task A_command_of_the_menu_is_an_ordinary_message_and_stop_asks_first()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await PickAsync(page, "I agree");
        await page.GetByRole(AriaRole.Button, new() { Name = "Options" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Who sees my answers?" }).ClickAsync();
        await HearAsync(page, "Dana Reyes and her team");
        Assert.Equal(1, await page.Locator(".webchat__bubble").GetByText("who sees this", new() { Exact = true }).CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Options" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the interview …" }).PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#finished").IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Options" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the interview …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the interview", Exact = true }).ClickAsync();
        await HearAsync(page, "The interview is over");
        Assert.False(await page.GetByPlaceholder("Type your answer").IsVisibleAsync());
    }

    [Fact]
    public async Task Markdown_and_cards_are_shown_and_markup_in_them_is_not_obeyed()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync(new() { ColorScheme = ColorScheme.Dark });
        var dialogs = 0;
        page.Dialog += (_, _) => dialogs++;
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await HearAsync(page, "Do you agree?");
        await SayAsync(page, "card");
        await page.GetByLabel("Why").FillAsync("because");
        await page.GetByText("Good", new() { Exact = true }).Last.ClickAsync();
        await Browser.SettleAsync(page);
        await Browser.KeepPictureAsync(page, "interview-card");

        var text = page.Locator(".webchat__text-content__markdown").Last;
        Assert.Equal("strong", await text.Locator("strong").TextContentAsync());
        Assert.Equal("code", await text.Locator("code").TextContentAsync());
        Assert.Equal(2, await text.Locator("li").CountAsync());
        Assert.Contains("\u00e4", await text.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("https://example.com/a", await text.Locator("a").GetAttributeAsync("href"));
        Assert.Equal(0, await text.Locator("script, img[src=x], [onerror], [style]").CountAsync());
        Assert.Contains("<b style=", await text.TextContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send card" }).Last.ClickAsync();
        await HearAsync(page, "You sent");
        Assert.Matches("pick.*good.*why.*because", await page.Locator(".webchat__bubble").Last.TextContentAsync());
        Assert.Equal(0, dialogs);
        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    [Fact]
    public async Task An_interview_goes_on_in_its_own_language_unless_the_address_names_one()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync(new() { Locale = "en-GB" });
        await page.GotoAsync($"{host.Address}/i/loyalty?lang=de");
        await HearAsync(page, "Sind Sie einverstanden?");

        await page.GotoAsync($"{host.Address}/i/loyalty");
        await HearAsync(page, "Sind Sie einverstanden?");

        Assert.EndsWith("?lang=de", page.Url, StringComparison.Ordinal);
        Assert.Equal("de", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_script_that_does_not_arrive_is_not_a_silent_page()
    {
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync();
        await page.RouteAsync("**/webchat*.js", route => route.AbortAsync());
        await page.GotoAsync($"{host.Address}/i/loyalty");

        await page.GetByText("The page could not be loaded completely").WaitForAsync();
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Reload" }).IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_is_missing()
    {
        await using var host = await PagesHost.StartAsync();
        var page = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await Browser.KeepPictureAsync(page, "interview-noscript");

        Assert.True(await page.Locator("noscript h2").IsVisibleAsync());
        Assert.False(await page.Locator("#skeleton").IsVisibleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        GC.SuppressFinalize(this);
    }
}
