using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A transcript that a webhook refuses for good: seen, put back and thrown away, at a terminal and by forms.</summary>
public sealed partial class DeadLetterTests : IAsyncLifetime
{
    private readonly RefusingHook _hook = new();

    public ValueTask InitializeAsync() => _hook.InitializeAsync();

    public ValueTask DisposeAsync() => _hook.DisposeAsync();

    [Fact]
    public async Task What_was_refused_is_listed_without_words_put_back_and_thrown_away_each_with_a_trace()
    {
        await using var candor = await _hook.StartCandorAsync();
        await RefusingHook.FailAsync(candor, "loyalty");

        var listed = await RunAsync(candor, "list");
        var letter = Letter().Match(listed.Output).Value;
        Assert.Equal((0, ""), (listed.Code, listed.Errors));
        Assert.Contains($"the transcript to webhook {_hook.Host}", listed.Output, StringComparison.Ordinal);
        Assert.Contains("The webhook answered 410.", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-path", listed.Output, StringComparison.Ordinal);
        Assert.Contains("bytes, sealed", (await RunAsync(candor, "show", letter)).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(candor, "show", "no:such:1")).Code);
        Assert.Equal(1, (await RunAsync(candor, "replay")).Code);

        _hook.Answer = 204;
        Assert.Equal("1 letter was put back.", (await RunAsync(candor, "replay", letter)).Output);
        await Until.TrueAsync(() => Task.FromResult(candor.Output.Contains("Delivered", StringComparison.Ordinal)), () => candor.Output);
        Assert.Equal("There are no dead letters.", (await RunAsync(candor)).Output);

        _hook.Answer = 410;
        await RefusingHook.FailAsync(candor, "churn");
        await CheckPageAsync(candor);
        Assert.Contains("was discarded (browser)", candor.Output, StringComparison.Ordinal);
    }

    private static async Task CheckPageAsync(RunningCandor candor)
    {
        var page = await candor.Http.GetStringAsync(new Uri("/research/letters", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("delivery came late", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-path", page, StringComparison.Ordinal);
        Assert.Contains("was replayed (command line)", page, StringComparison.Ordinal);

        using var foreign = await PostAsync(candor, "wrong", Field().Match(page).Groups[1].Value);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var discarded = await PostAsync(candor, Token().Match(page).Groups[1].Value, Field().Match(page).Groups[1].Value);
        Assert.Contains("The letter was thrown away.", await discarded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var again = await PostAsync(candor, Token().Match(page).Groups[1].Value, Field().Match(page).Groups[1].Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(RunningCandor candor, string token, string letter) => candor.Http.PostAsync(
        new Uri("/research/letters/discard", UriKind.Relative),
        new FormUrlEncodedContent([KeyValuePair.Create("form-token", token), KeyValuePair.Create("letter", letter)]),
        TestContext.Current.CancellationToken);

    private static Task<CommandRun> RunAsync(RunningCandor candor, params string[] arguments) =>
        CommandRun.InAsync(candor.Folder, ["redeliver", .. arguments, "--data", candor.Folder]);

    [GeneratedRegex(@"\S+:researcher:0:\d+")]
    private static partial Regex Letter();

    [GeneratedRegex("name=\"letter\" value=\"([^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
