using Bot.Host.Tests.Product;
using Bot.Interviews.Tests.Transcripts;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>Pages without scripts in a real browser: readable, reachable, and nothing refused by their own policy.</summary>
public class ResearchLookTests(PagesHost host, Browser browser) : IClassFixture<PagesHost>, IClassFixture<Browser>, IAsyncDisposable
{
    public static TheoryData<string, string> Pages => new()
    {
        { "inbox", "/research" },
        { "inbox-nothing", "/research?status=declined&language=de" },
        { "transcript", $"/research/interviews/{SampleTranscripts.Complete.Id}" },
        { "transcript-hostile", "/research/interviews/hostile-1" },
        { "transcript-declined", "/research/interviews/declined-1" },
        { "door-closed", "/i/closed" },
        { "door-expired", "/i/expired?lang=de" },
        { "door-unknown", "/i/nothing-here" },
        { "error-404", "/no/such/page" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_sound_on_a_phone_and_a_desk_in_light_and_dark(string name, string path)
    {
        Assert.SkipUnless(LongRun.IsOn || name is "inbox" or "transcript" or "door-expired", LongRun.Reason);
        var page = await browser.OpenAsync(new() { JavaScriptEnabled = true });
        await page.GotoAsync(host.Address + path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (device, width, height) in new[] { ("phone", 360, 740), ("desk", 1280, 800) })
            {
                await page.SetViewportSizeAsync(width, height);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await Browser.KeepPictureAsync(page, $"{name}-{device}-{scheme}".ToLowerInvariant(), whole: true);

                Assert.Equal(0, await Browser.SidewaysAsync(page));

                // Both schemes and both layouts, each once: colours do not depend on the width, nor structure on the scheme.
                if (scheme is ColorScheme.Light == device is "phone")
                {
                    Assert.Empty(await Browser.AxeAsync(page));
                }
            }
        }

        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    [Fact]
    public async Task The_first_visit_says_how_to_get_an_interview()
    {
        await using var empty = await PagesHost.StartAsync([]);
        var page = await browser.OpenAsync();
        await page.GotoAsync($"{empty.Address}/research");
        await Browser.KeepPictureAsync(page, "inbox-empty");

        Assert.Empty(await Browser.AxeAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = $"{empty.Address}/i/loyalty" }).ClickAsync();
        await page.WaitForURLAsync("**/i/loyalty");
    }

    [Fact]
    public async Task Every_hostile_text_is_shown_as_text_and_none_does_anything()
    {
        var (texts, said) = HostileTexts.All();
        TestContext.Current.TestOutputHelper!.WriteLine(said);
        var message = SampleTranscripts.Complete.Messages[2] with { Edits = null };
        await using var own = await PagesHost.StartAsync(
            [SampleTranscripts.Complete with { Messages = [.. texts.Select((text, i) => message with { Seq = i + 1, Text = text })], Summary = null }]);
        var page = await browser.OpenAsync();
        var noise = new List<string>();
        page.Dialog += (_, dialog) => noise.Add(dialog.Message);
        page.Request += (_, request) => noise.Add(request.Url);
        await page.GotoAsync($"{own.Address}/research/interviews/{SampleTranscripts.Complete.Id}");

        var shown = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.thread .text')].map(e => e.childElementCount ? 'ELEMENTS' : e.textContent)");
        Assert.Equal(texts.Where(IsPlain), shown.Where((_, i) => IsPlain(texts[i])));
        Assert.Equal(texts.Count, shown.Length);
        Assert.DoesNotContain("ELEMENTS", shown);
        Assert.All(noise, url => Assert.StartsWith(own.Address, url, StringComparison.Ordinal));
        Assert.Equal(3, noise.Count);
        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    /// <summary>Whether HTML can hold a text unchanged: it has no place for control characters and halves of pairs.</summary>
    private static bool IsPlain(string text) => !text.Any(c => (char.IsControl(c) && c != '\n') || char.IsSurrogate(c));

    [Fact]
    public async Task A_transcript_prints_without_what_only_a_screen_needs()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync($"{host.Address}/research/interviews/{SampleTranscripts.Complete.Id}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Browser.KeepPictureAsync(page, "transcript-print", whole: true);

        Assert.False(await page.Locator(".downloads").IsVisibleAsync());
        Assert.False(await page.Locator(".bar").IsVisibleAsync());
        Assert.True(await page.GetByText("We opened on Monday").First.IsVisibleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        GC.SuppressFinalize(this);
    }
}
