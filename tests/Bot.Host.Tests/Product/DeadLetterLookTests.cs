using Bot.Host.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The page about dead letters in a real browser.</summary>
public sealed class DeadLetterLookTests(Browser browser) : IAsyncLifetime, IClassFixture<Browser>
{
    private readonly RefusingHook _hook = new();

    public ValueTask InitializeAsync() => _hook.InitializeAsync();

    public ValueTask DisposeAsync() => _hook.DisposeAsync();

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task The_page_is_sound_on_a_phone_and_a_desk_in_light_and_dark()
    {
        await using var candor = await _hook.StartCandorAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(candor.Address, "/research/letters").ToString());
        await LookAsync(page, "letters-none");

        await RefusingHook.FailAsync(candor, "loyalty");
        await RefusingHook.FailAsync(candor, "churn");
        await page.ReloadAsync();
        await LookAsync(page, "letters-some");

        await page.GetByRole(AriaRole.Button, new() { Name = "Throw away" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("The letter was thrown away.").WaitForAsync();
        await LookAsync(page, "letters-discarded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try all again" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("One letter was put back and is tried again now.").WaitForAsync();
        Assert.Empty(await Browser.ViolationsAsync(page));
        await browser.CloseAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var look in from phone in new[] { true, false } from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select new Look(phone, scheme))
        {
            var size = look.Profile("en").ViewportSize!;
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });
            await Browser.KeepPictureAsync(page, $"{name}-{look}", whole: true);
            Assert.Equal(0, await Browser.SidewaysAsync(page));
            if (look.Scheme is ColorScheme.Light == look.Phone)
            {
                Assert.Empty(await Browser.AxeAsync(page));
            }
        }
    }
}
