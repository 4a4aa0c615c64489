using Bot.Host.Tests.Pages;
using Bot.StandIn;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What a person sees while a model thinks.</summary>
public sealed class ThinkingTests(Browser browser) : IClassFixture<Browser>, IAsyncDisposable
{
    private const string Probe = "What happened the last time it did what it should?";

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_interviewer_is_seen_typing_while_it_thinks_and_not_before_or_after()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var answered = new TaskCompletionSource();
        await using var model = await StandInModel.StartAsync();
        await using var candor = await RunningCandor.StartAsync(model.Settings);
        model.Behaves = _ => ModelBehaviour.SaysAfter(answered.Task, Proposal.Of(Probe, "vague", 1, "continue", "evolution", "moments"));
        var tab = await InterviewTab.OpenAsync(await browser.OpenAsync(new Look(Phone: true, ColorScheme.Light).Profile("en")), candor, "loyalty");
        var consent = await tab.HearAsync(m => m.Kind == "consent");
        await tab.SayAsync(consent[^1].Choices[0]);
        Assert.Equal(0, await tab.Dots.CountAsync());

        await tab.GiveAsync("It is quite good, I have been using it for some years now and it mostly does what it should do.");
        await tab.Dots.First.WaitForAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Browser.KeepPictureAsync(tab.Page, $"product-thinking-{scheme}".ToLowerInvariant());
        }

        answered.SetResult();
        var probe = await tab.HearAsync(m => m.Kind == "probe");
        Assert.Equal(Probe, Assert.Single(probe).Text);
        await tab.Dots.First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(tab.Errors);
    }
}
