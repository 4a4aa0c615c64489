using Bot.Host.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The pages about drafts in a real browser: from a research question to a published study, without scripts.</summary>
public sealed class DraftLookTests(Browser browser) : SharedCandor, IClassFixture<Browser>, IAsyncDisposable
{
    private const string LongWord = "Customer-relationship-management-onboarding-experience-with-a-name-that-never-ends-and-never-breaks";

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task A_study_is_drafted_and_published_on_pages_that_are_sound_on_a_phone_and_a_desk_in_light_and_dark()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(Candor.Address, "/research/drafts").ToString());
        await LookAsync(page, "drafts-none");

        await page.GetByLabel("Your research question").FillAsync("Why do some customers stay for years while similar ones leave?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft a study" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("What is the study's title?").WaitForAsync();
        await LookAsync(page, "drafts-begun");

        await SayAsync(page, "Stay or go");
        await SayAsync(page, "done");
        await page.GetByText("Stay or go (stay-or-go)").First.WaitForAsync();
        await SayAsync(page, $"description: {LongWord} {LongWord}");
        await LookAsync(page, "drafts-plan");

        await SayAsync(page, "add topic weather");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await LookAsync(page, "drafts-refused");

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("Published: stay-or-go, revision 1.").WaitForAsync();
        await page.GotoAsync(new Uri(Candor.Address, "/research/drafts").ToString());
        await LookAsync(page, "drafts-list");
        await page.GetByRole(AriaRole.Link, new() { Name = "published as revision 1" }).ClickAsync();
        await page.WaitForURLAsync("**/research/drafts/1");
        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    private static async Task SayAsync(IPage page, string words)
    {
        await page.GetByLabel("What shall be changed").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
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

            // Both schemes and both layouts, each once: colours do not depend on the width, nor structure on the scheme.
            if (look.Scheme is ColorScheme.Light == look.Phone)
            {
                Assert.Empty(await Browser.AxeAsync(page));
            }
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await browser.CloseAsync();
        await DisposeAsync();
    }
}
