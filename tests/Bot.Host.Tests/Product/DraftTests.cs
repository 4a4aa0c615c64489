using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Studies from one sentence at a terminal, beside a running server: what is published can be begun at once.</summary>
public sealed class DraftTests() : SharedCandor()
{
    [Fact]
    public async Task A_study_goes_from_a_sentence_to_an_interview_without_a_restart()
    {
        var begun = await RunAsync("study", "new", "Why do some customers stay for years while similar ones leave?");
        Assert.Equal(0, begun.Code);
        Assert.Contains("Answer with: study edit 1", begun.Output, StringComparison.Ordinal);
        Assert.Contains("Who shall take part?", (await RunAsync("study", "edit", "1", "Stay or go")).Output, StringComparison.Ordinal);
        Assert.Contains("Stay or go (stay-or-go)", (await RunAsync("study", "edit", "1", "done")).Output, StringComparison.Ordinal);

        var folder = Path.Combine(Candor.Folder, "written");
        var published = await RunAsync("study", "publish", "1", "--to", folder);
        Assert.Contains("Published: stay-or-go, revision 1.", published.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["churn.de.lg", "churn.dialog", "churn.lg", "study.yaml"],
            Directory.EnumerateFiles(Path.Combine(folder, "stay-or-go")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await CommandRun.InAsync(Candor.Folder, ["flow", "check", "--path", folder])).Code);

        using var client = new HttpClient { BaseAddress = Candor.Address };
        using var page = await client.GetAsync(new Uri("i/stay-or-go", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(page.IsSuccessStatusCode);

        // A second revision changes what begins from now on.
        Assert.Contains("+   What would you miss?", (await RunAsync("study", "edit", "stay-or-go", "change question 1 to What would you miss?")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("study", "publish", "1")).Code);
        await RunAsync("study", "edit", "1", "former wording of question 1: What did you miss?");
        Assert.Contains("revision 2", (await RunAsync("study", "publish", "1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_checked_with_file_line_and_column_and_the_exit_code_says_whether_anything_was_found()
    {
        Assert.Equal(new(0, "Nothing to better.", ""), await RunAsync("study", "check", "loyalty"));
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);

        await RunAsync("study", "edit", "churn", "change question 1 to Do you love our product?");
        var drafts = (await RunAsync("study", "drafts")).Output;
        var check = await RunAsync("study", "check", drafts.Split('\n').First(line => line.Contains("churn –", StringComparison.Ordinal)).Split(':')[0]);
        Assert.Equal(1, check.Code);
        Assert.Matches(@"churn/study\.yaml:\d+:\d+: warning: “Do you love our product\?” is closed: yes or no answers it\. Better: “How do you feel about our product\?”", check.Errors);
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.InAsync(Candor.Folder, [.. arguments, "--data", Candor.Folder]);
}
