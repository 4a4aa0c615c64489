using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Teams with real parts of Microsoft's: the Agents Playground is the person, the client and the connector at once.</summary>
public sealed class TeamsPlaygroundTests
{
    /// <summary>The channel that everybody of the playground's team reads.</summary>
    private const string GeneralChannel = "team-id";

    private static readonly string s_shared = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/channels/teams"));
    private static readonly string s_clients = Path.Combine(Repository.Root, "tests/clients");

    [Fact]
    public async Task Greetings_answers_threads_and_events_are_as_the_playground_wants_them_everywhere()
    {
        await using var candor = await RunningCandor.StartAsync();

        await CheckAsync(Path.Combine(s_shared, "playground_check.mjs"), ["--bot", Messages(candor), "--port", FreePort()]);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public async Task Other_chats_that_the_connector_brings_are_served_too(string channel)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync();

        await CheckAsync(Path.Combine(s_shared, "playground_check.mjs"), ["--bot", Messages(candor), "--port", FreePort(), "--channel-id", channel]);
    }

    [Fact]
    public async Task Replies_come_in_the_answer_when_the_playground_asks_for_that()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync();

        await CheckAsync(Path.Combine(s_shared, "playground_check.mjs"), ["--bot", Messages(candor), "--port", FreePort(), "--where", "personal", "--dm", "expectReplies"]);
    }

    [Theory]
    [InlineData("loyalty")]
    [InlineData("churn")]
    [InlineData("emotional-engagement")]
    public async Task An_interview_is_held_by_clicks_and_words_and_posted_to_the_researchers_channel(string study)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await RunningCandor.StartAsync(("Researcher__Channel", "inbox,teams:" + GeneralChannel));

        await CheckAsync(
            Path.Combine(s_clients, "teams_interview.mjs"),
            ["--playground", Path.Combine(s_shared, "playground.mjs"), "--bot", Messages(candor), "--port", FreePort(), "--study", study, "--post"]);
    }

    [Fact]
    public async Task Of_signed_and_forged_requests_the_right_ones_are_accepted_and_answered_with_the_bot_s_token()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var port = FreePort();
        await using var candor = await RunningCandor.StartAsync(
            ("Teams__AppId", "11111111-2222-3333-4444-555555555555"),
            ("Teams__AppPassword", "fake-password"),
            ("Teams__TenantId", "72f988bf-0000-0000-0000-2d7cd011db47"),
            ("Teams__MetadataUrl", $"http://127.0.0.1:{port}/v1/.well-known/openidconfiguration"),
            ("Teams__LoginUrl", $"http://127.0.0.1:{port}/{{tenant}}"));

        var (_, output) = await RunAsync(Path.Combine(s_shared, "bf_auth_check.mjs"), ["--bot", Messages(candor), "--port", port]);

        // It takes an answer to an accepted message that comes later than a few hundredths of a second, as on a busy machine, for one to the
        // forged message after it. That nothing is ever sent for those, TokenMatrixTests holds without a clock.
        var failed = output.Split('\n').Where(line => line.Contains(" FAIL ", StringComparison.Ordinal) && !line.Contains("and nothing was sent for it", StringComparison.Ordinal));
        Assert.Empty(failed);
        Assert.Equal(21, output.Split('\n').Count(line => line.Contains(" accepts: ", StringComparison.Ordinal) || line.Contains(" refuses: ", StringComparison.Ordinal)));
        Assert.Contains("ok   replies reached the connector with an issued token", output, StringComparison.Ordinal);
    }

    private static string Messages(RunningCandor candor) => new Uri(candor.Address, "/api/messages").ToString();

    private static async Task CheckAsync(string script, IReadOnlyList<string> arguments)
    {
        var (code, output) = await RunAsync(script, arguments);

        Assert.True(code == 0, output);
        Assert.EndsWith(" passed, 0 failed", output.TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(string script, IReadOnlyList<string> arguments)
    {
        Assert.SkipUnless(Directory.Exists(s_shared), $"The shared checks of Teams are not here: {s_shared}");
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PLAYGROUND_NPM"] = s_clients },
        };
        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Evidence.Note($"{Path.GetFileName(script)}: {(await output).TrimEnd().Split('\n')[^1]}");
        return (check.ExitCode, await output + await errors);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
