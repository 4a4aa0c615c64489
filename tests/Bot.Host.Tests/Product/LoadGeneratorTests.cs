using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>
/// The load generator that verifies every reply by its text, where it lies beside the repository: with the three-question
/// flow that comes with it, unchanged.
/// </summary>
public sealed class LoadGeneratorTests
{
    private static readonly string s_generator = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "perf"));

    [Fact]
    public async Task Under_load_no_reply_is_lost_doubled_or_unexpected()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        Assert.SkipUnless(Directory.Exists(s_generator), $"The load generator is not at {s_generator}: nothing was run under load.");
        var built = Directory.CreateTempSubdirectory("candor-load-");
        try
        {
            await using var candor = await RunningCandor.StartAsync(("Dialogs__Path", Path.Combine(s_generator, "peers", "dialogs", "q3")));
            var program = await BuildAsync(built.FullName);
            var (code, output) = await RunAsync(
                [
                    program, "--scenario", Path.Combine(s_generator, "loadgen", "scenarios", "interview3.json"), "--url", candor.Address.ToString(),
                    "--conversations", "100", "--warmup", "10", "--concurrency", "16", "--timeout-ms", "30000",
                ]);

            TestContext.Current.TestOutputHelper?.WriteLine(output);
            Assert.Equal(0, code);
            var result = JsonNode.Parse(output)!;
            Evidence.Note($"{result["turns"]} turns, {result["replies"]} replies, {result["errors"]} errors, {result["lost"]} lost, {result["duplicated"]} doubled");
            Assert.Equal((700, 800), ((int)result["turns"]!, (int)result["replies"]!));
            Assert.All(["errors", "lost", "duplicated", "out_of_order", "unexpected"], count => Assert.Equal(0, (int)result[count]!));
        }
        finally
        {
            built.Delete(recursive: true);
        }
    }

    /// <summary>Builds from a copy: what lies beside the repository is only read.</summary>
    private static async Task<string> BuildAsync(string folder)
    {
        foreach (var source in Directory.EnumerateFiles(Path.Combine(s_generator, "loadgen")))
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        }

        var built = Path.Combine(folder, "built");
        var (code, output) = await RunAsync(["build", Path.Combine(folder, "loadgen.csproj"), "-c", "Release", "-o", built, "--nologo", "-v", "q"]);
        Assert.True(code == 0, output);
        return Path.Combine(built, "loadgen.dll");
    }

    private static async Task<(int Code, string Output)> RunAsync(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
