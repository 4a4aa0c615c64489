using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Studies from one sentence at a terminal, beside a running server: what is published can be begun at once.</summary>
public sealed partial class DraftTests() : SharedCandor()
{
    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task A_study_goes_from_a_sentence_to_an_interview_without_a_restart()
    {
        var begun = await RunAsync("study", "new", "Why do some customers stay for years while similar ones leave?");
        Assert.Equal(0, begun.Code);
        Assert.Contains("Answer with: study edit", begun.Output, StringComparison.Ordinal);
        var draft = begun.Output.Split('\n')[0].Trim()["Draft ".Length..];
        Assert.Contains("Who shall take part?", (await RunAsync("study", "edit", draft, "Stay or go")).Output, StringComparison.Ordinal);
        Assert.Contains("Stay or go (stay-or-go)", (await RunAsync("study", "edit", draft, "done")).Output, StringComparison.Ordinal);

        var folder = Path.Combine(Candor.Folder, "written");
        var published = await RunAsync("study", "publish", draft, "--to", folder);
        Assert.Contains("Published: stay-or-go, revision 1.", published.Output, StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string?> { "churn.de.lg", "churn.dialog", "churn.lg", "study.yaml" },
            Directory.EnumerateFiles(Path.Combine(folder, "stay-or-go")).Select(Path.GetFileName).ToHashSet());
        Assert.Equal(0, (await CommandRun.InAsync(Candor.Folder, ["flow", "check", "--path", folder])).Code);

        using var client = new HttpClient { BaseAddress = Candor.Address };
        using var page = await client.GetAsync(new Uri("i/stay-or-go", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(page.IsSuccessStatusCode);

        // A second revision changes what begins from now on.
        Assert.Contains("+   What would you miss?", (await RunAsync("study", "edit", "stay-or-go", "change question 1 to What would you miss?")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("study", "publish", draft)).Code);
        await RunAsync("study", "edit", draft, "former wording of question 1: What did you miss?");
        Assert.Contains("revision 2", (await RunAsync("study", "publish", draft)).Output, StringComparison.Ordinal);
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

    [Fact]
    public async Task The_page_takes_the_same_words_and_only_from_its_own_forms()
    {
        using var client = new HttpClient { BaseAddress = Candor.Address };
        var page = await client.GetStringAsync(new Uri("research/drafts", UriKind.Relative), TestContext.Current.CancellationToken);
        var token = Token().Match(page).Groups[1].Value;

        using var begun = await SendAsync(client, "research/drafts", token, "How do new customers feel about their first weeks?");
        var shown = WebUtility.HtmlDecode(await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("What is the study's title?", shown, StringComparison.Ordinal);
        var draft = Address().Match(shown).Groups[1].Value;

        using var titled = await SendAsync(client, draft, token, "First <weeks>");
        Assert.Contains("Who shall take part?", WebUtility.HtmlDecode(await titled.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var refused = await SendAsync(client, draft, token, "add topic weather");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.DoesNotContain("<weeks>", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var foreign = await SendAsync(client, draft, "0123", "done");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string token, string words)
    {
        using var form = new FormUrlEncodedContent([new("form-token", token), new("words", words)]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"form-token\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("action=\"(/research/drafts/[0-9]+)\"")]
    private static partial Regex Address();

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.InAsync(Candor.Folder, [.. arguments, "--data", Candor.Folder]);
}
