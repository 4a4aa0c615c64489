using Bot.Host.Tests.Pages;
using Bot.Host.Tests.Product;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Documents;

/// <summary>The interview of <c>docs/flows.md</c> on a phone: what its picture shows, taken anew by the long run.</summary>
public sealed class FlowGuidePictureTests(Browser browser) : IClassFixture<Browser>, IAsyncDisposable
{
    private const string Name = "first-weeks";
    private const string Answer = "Mostly well, because the checklist was clear.";
    private const string Probe = "Which moment do you remember best?";

    [Fact]
    public async Task The_study_of_the_guide_runs_in_the_browser_where_its_start_log_says()
    {
        using var folder = new GuideFolder();
        foreach (var file in FlowGuide.Blocks.TakeWhile(block => block.Language != "diff").Where(block => block.File is not null))
        {
            folder.Take(file);
        }

        await using var candor = await RunningCandor.StartAsync(("Dialogs__Path", Path.Combine(folder.Path, "my-flows")));
        var log = FlowGuide.Blocks.Single(block => block.Text.StartsWith("Interview: ", StringComparison.Ordinal)).Text;
        Assert.Contains(log.Trim().Replace("http://localhost:3978/", candor.Address.ToString(), StringComparison.Ordinal), candor.Output, StringComparison.Ordinal);

        var tab = await InterviewTab.OpenAsync(await browser.OpenAsync(new Look(Phone: true, ColorScheme.Light).Profile("en")), candor, Name);
        await tab.HearAsync(message => message.Kind == "consent");
        await tab.SayAsync("Yes, I agree");
        var followUp = await tab.SayAsync(Answer);

        Assert.Equal(Probe, Assert.Single(followUp).Text);
        Assert.Contains($"&quot;{Answer}&quot; is followed up with &quot;{Probe}&quot;", FlowGuide.Text, StringComparison.Ordinal);
        await Browser.SettleAsync(tab.Page);
        await Browser.KeepPictureAsync(tab.Page, $"guide-{Name}");
        if (LongRun.IsOn)
        {
            File.Copy(Path.Combine(Repository.Root, "artifacts/screenshots", $"guide-{Name}.png"), Path.Combine(Repository.Root, "docs/images", $"{Name}.png"), overwrite: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        GC.SuppressFinalize(this);
    }
}
