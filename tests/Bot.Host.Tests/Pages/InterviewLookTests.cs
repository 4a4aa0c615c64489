using Bot.Host.Tests.Product;
using Microsoft.Playwright;
using Xunit;
using static Bot.Host.Tests.Pages.InterviewSteps;

namespace Bot.Host.Tests.Pages;

/// <summary>The interview page in a real browser: every step, in light and dark, on a phone and on a desk.</summary>
public class InterviewLookTests(PagesHost host, Browser browser) : IClassFixture<PagesHost>, IClassFixture<Browser>, IAsyncDisposable
{
    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    public async Task An_interview_from_welcome_to_thanks_is_sound_at_every_step(int width, int height, ColorScheme scheme)
    {
        // The short run walks through on a phone; the menu below is looked at on a desk, in the other scheme.
        Assert.SkipUnless(LongRun.IsOn || (width < 600 && scheme is ColorScheme.Light), LongRun.Reason);
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var name = $"interview-{(width < 600 ? "phone" : "desk")}-{scheme}".ToLowerInvariant();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await CheckAsync("1-consent", "Do you agree?");
        await PickAsync(page, "I agree");
        await CheckAsync("2-question", "What keeps you with us");
        await SayAsync(page, "The people at the desk. They know my name, and when a parcel went missing they called me before I noticed.");
        await CheckAsync("3-probe", "What happened the last time");
        await SayAsync(page, "They laughed.");
        await HearAsync(page, "think about leaving");
        await SayAsync(page, "Tickets without an answer.");
        await CheckAsync("4-rating", "How likely are you");
        await PickAsync(page, "9");
        await CheckAsync("5-recap", "Is that right?");
        await PickAsync(page, "That is right");
        await CheckAsync("6-thanks", "The interview is over");

        async Task CheckAsync(string step, string awaited)
        {
            await HearAsync(page, awaited);
            await Browser.SettleAsync(page);
            await Browser.KeepPictureAsync(page, $"{name}-{step}");
            Assert.Equal(0, await Browser.SidewaysAsync(page));
            Assert.Empty(await Browser.ViolationsAsync(page));

            // Both schemes and both layouts, each once: colours do not depend on the width, nor structure on the scheme.
            if (scheme is ColorScheme.Light == width < 600)
            {
                Assert.Empty(await Browser.AxeAsync(page));
            }
        }
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    public async Task The_menu_and_its_questions_are_sound(int width, int height, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, Locale = "de-AT" });
        var name = $"menu-{(width < 600 ? "phone" : "desk")}-{scheme}".ToLowerInvariant();
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await page.GetByRole(AriaRole.Button, new() { Name = "Optionen" }).ClickAsync();
        await CheckAsync("menu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Meine Daten löschen …" }).ClickAsync();
        await CheckAsync("delete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Behalten" }).ClickAsync();
        if (width < 600)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Info" }).ClickAsync();
            await CheckAsync("about");
        }

        async Task CheckAsync(string step)
        {
            await Browser.KeepPictureAsync(page, $"{name}-{step}");
            Assert.Empty(await Browser.AxeAsync(page));
            Assert.Equal(0, await Browser.SidewaysAsync(page));
            Assert.Empty(await Browser.ViolationsAsync(page));
        }
    }

    [Fact]
    public async Task Another_script_long_words_and_an_unreadable_brand_colour_stay_readable()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await page.GotoAsync($"{host.Address}/i/strange");
        await HearAsync(page, "Do you agree?");
        await Browser.SettleAsync(page);
        await Browser.KeepPictureAsync(page, "interview-strange");

        Assert.Empty(await Browser.AxeAsync(page));
        Assert.Equal(0, await Browser.SidewaysAsync(page));
        Assert.Equal("rtl", await page.Locator("main").GetAttributeAsync("dir"));
    }

    [Fact]
    public async Task At_twice_the_size_everything_can_still_be_reached()
    {
        // Zoom of 200 % on a laptop is half as many CSS pixels.
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = 640, Height = 360 }, DeviceScaleFactor = 2 });
        await page.GotoAsync($"{host.Address}/i/loyalty");
        await HearAsync(page, "Do you agree?");
        await Browser.KeepPictureAsync(page, "interview-zoomed", whole: true);

        Assert.Equal(0, await Browser.SidewaysAsync(page));
        await PickAsync(page, "I agree");
        await SayAsync(page, "Because.");
        await HearAsync(page, "What happened the last time");
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_want_no_motion()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 500 }, ReducedMotion = ReducedMotion.Reduce });
        await page.AddInitScriptAsync("""
            window.places = new Set();
            document.addEventListener('scroll', e => e.target.className?.includes('scrollable') && places.add(Math.round(e.target.scrollTop)), true);
            """);
        await page.GotoAsync($"{host.Address}/i/loyalty");
        Assert.Equal("none", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.skeleton .line') ?? document.body).animationName"));
        await HearAsync(page, "Do you agree?");
        await Browser.SettleAsync(page);
        await page.EvaluateAsync("places.clear()");
        await PickAsync(page, "I agree");
        await HearAsync(page, "What keeps you with us");
        await Browser.SettleAsync(page);

        // A jump for each message and for each change of what stands around them; a movement is made of dozens of places.
        Assert.InRange(await page.EvaluateAsync<int>("places.size"), 1, 6);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        GC.SuppressFinalize(this);
    }
}
