using System.Text.Json.Nodes;
using Bot.Host.Tests.Pages;
using Bot.StandIn;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Every flow to its end in a real browser, on the real page of the real product.</summary>
public sealed class BrowserInterviewTests(Browser browser) : IClassFixture<Browser>, IAsyncDisposable
{
    /// <summary>Choices whose words do not fit.</summary>
    private const string CutChoices =
        "[...document.querySelectorAll('#webchat .webchat__suggested-actions__button')].filter(b => b.scrollWidth > b.clientWidth || b.scrollHeight > b.clientHeight + 1).map(b => b.innerText)";

    private const int Middle = 6;
    private const int Scores = 11;
    private const int Reasons = 4;

    /// <summary>Every flow, model, device, colour scheme and language; all combinations of them in the long run.</summary>
    public static TheoryData<string, ModelKind, bool, ColorScheme, string> Runs => LongRun.IsOn
        ? All()
        : new()
        {
            { "churn", ModelKind.Useless, true, ColorScheme.Light, "de" },
        };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task An_interview_in_the_browser_goes_to_its_end_and_its_transcript_is_what_was_typed(string study, ModelKind kind, bool phone, ColorScheme scheme, string language)
    {
        await using var model = await ScriptedModel.StartAsync(kind, language);
        await using var candor = await RunningCandor.StartAsync(model?.Settings ?? []);
        var look = new Look(phone, scheme);
        var segment = kind switch { ModelKind.None => "recently-churned", ModelKind.Good => null, _ => "long-term-loyal" };
        var name = $"product-{study}-{kind}-{look}-{language}".ToLowerInvariant();
        var tab = await InterviewTab.OpenAsync(await browser.OpenAsync(look.Profile(language)), candor, study, segment);
        var participant = new Participant(language, vague: true);

        await InterviewRun.ToTheEndAsync(tab, participant, async turn =>
        {
            await CheckPageAsync(tab);
            if (Step(turn, tab.All[^1]) is { } step)
            {
                await KeepPictureAsync(tab.Page, $"{name}-{step}");
            }

            if (turn > 1)
            {
                await tab.Page.WaitForFunctionAsync("document.activeElement.matches('.webchat__send-box-text-box__html-text-area')");
            }
        });

        await CheckPageAsync(tab);
        await KeepPictureAsync(tab.Page, $"{name}-5-end");
        await CheckEndAsync(tab);
        var transcript = await Researcher.OnlyAsync(candor, "complete");
        InterviewRun.CheckTranscript(transcript, tab, participant);
        Assert.Equal((language, segment), ((string?)transcript["language"], (string?)transcript["segment"]));
        await CheckFollowUpsAsync(kind, tab, transcript);
        Assert.Empty(model?.Complaints ?? []);
        Assert.Empty(tab.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        GC.SuppressFinalize(this);
    }

    private static TheoryData<string, ModelKind, bool, ColorScheme, string> All()
    {
        var all = new TheoryData<string, ModelKind, bool, ColorScheme, string>();
        foreach (var study in new[] { "loyalty", "churn", "emotional-engagement" })
        {
            foreach (var (kind, phone, dark, german) in
                from kind in Enum.GetValues<ModelKind>()
                from phone in new[] { true, false }
                from dark in new[] { true, false }
                from german in new[] { true, false }
                select (kind, phone, dark, german))
            {
                all.Add(study, kind, phone, dark ? ColorScheme.Dark : ColorScheme.Light, german ? "de" : "en");
            }
        }

        return all;
    }

    /// <summary>What a picture is worth being taken of.</summary>
    private static string? Step(int turn, ChatMessage last) => (turn, last) switch
    {
        (1, _) => "1-welcome",
        (Middle, _) => "2-middle",
        (_, { Choices.Length: Scores }) => "3-rating",
        (_, { Kind: "recap" }) => "4-recap",
        (_, { Kind: "rating", Choices.Length: Reasons }) => "4-reasons",
        _ => null,
    };

    private static async Task CheckPageAsync(InterviewTab tab)
    {
        Assert.Equal(0, await Browser.SidewaysAsync(tab.Page));
        Assert.Empty(await Browser.ViolationsAsync(tab.Page));
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(CutChoices));
    }

    private static async Task CheckEndAsync(InterviewTab tab)
    {
        Assert.Equal("close", tab.All[^1].Kind);
        Assert.True(await tab.Page.Locator("#finished").IsVisibleAsync());
        Assert.False(await tab.Box.IsVisibleAsync());
        Assert.Equal(0, await tab.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).CountAsync());
    }

    private static async Task CheckFollowUpsAsync(ModelKind kind, InterviewTab tab, JsonObject transcript)
    {
        var probes = transcript["messages"]!.AsArray().Where(m => (string?)m!["kind"] == "probe").ToList();
        var generated = probes.Where(p => (string?)p!["source"] == "model").ToList();
        Assert.NotEmpty(probes);
        Assert.Equal(kind == ModelKind.Good, generated.Count > 0);
        Assert.All(probes.Except(generated), p => Assert.Contains((string?)p!["source"], new[] { "rules", "study" }));
        Assert.Equal(generated.Select(p => (string?)p!["text"]), tab.All.Where(m => m.Generated).Select(m => m.Text));
        Assert.Equal(generated.Count, await tab.Page.Locator("#webchat .generated").CountAsync());
        Assert.Equal(generated.Count > 0 ? StandInModel.Name : null, (string?)transcript["model"]?["name"]);
    }

    private static async Task KeepPictureAsync(IPage page, string name)
    {
        await Browser.SettleAsync(page);
        await Browser.KeepPictureAsync(page, name);
    }
}
