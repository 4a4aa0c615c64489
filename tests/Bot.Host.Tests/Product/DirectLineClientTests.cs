using System.Diagnostics;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Microsoft's own Direct Line client, driven by checks that are shared between projects.</summary>
public sealed class DirectLineClientTests
{
    private static readonly string s_script = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/channels/directline/directline_check.mjs"));

    /// <summary>Tokens, conversations, web sockets and polling, reconnecting and every refusal, as that client and its service know them.</summary>
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Microsoft_s_client_finds_everything_as_its_service_has_it(string environment)
    {
        Assert.SkipUnless(LongRun.IsOn || environment == "Production", LongRun.Reason);
        Assert.SkipUnless(File.Exists(s_script), $"The shared checks of Direct Line are not here: {s_script}");
        await using var candor = await RunningCandor.StartAsync(("ASPNETCORE_ENVIRONMENT", environment));
        var start = new ProcessStartInfo("node", [s_script, "--base", new Uri(candor.Address, "/v3/directline").ToString(), "--secret", RunningCandor.DirectLineSecret, "--no-upload"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DL_NPM"] = Path.Combine(Repository.Root, "tests/clients") },
        };
        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(check.ExitCode == 0, $"{await output}{await errors}");
        Assert.EndsWith(" passed, 0 failed", (await output).TrimEnd(), StringComparison.Ordinal);
    }
}
