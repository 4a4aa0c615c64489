using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The app that an administrator uploads to Teams.</summary>
public sealed class TeamsManifestTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private static readonly string s_validator = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/channels/manifests/validate.mjs"));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("candor-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_written_from_the_settings_and_holds_to_Microsoft_s_schema()
    {
        var file = Path.Combine(_folder.FullName, "candor.zip");
        var (code, output) = await RunningCandor.RunAsync(["manifest", "teams", "--out", file], ("Teams__AppId", AppId), ("PublicUrl", "https://interviews.example.com"));
        Assert.True(code == 0, output);
        var content = Path.Combine(_folder.FullName, "content");
        await ZipFile.ExtractToDirectoryAsync(file, content, TestContext.Current.CancellationToken);
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(content, "manifest.json"), TestContext.Current.CancellationToken))!;

        Assert.Equal(["color.png", "manifest.json", "outline.png"], Directory.GetFiles(content).Select(Path.GetFileName).Order());
        Assert.Equal(AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("interviews.example.com", (string?)manifest["validDomains"]![0]);
        Assert.DoesNotContain("candor.example.com", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.SkipUnless(File.Exists(s_validator), $"The schema of Teams is not here: {s_validator}");
        var start = new ProcessStartInfo("node", [s_validator, "teams", Path.Combine(content, "manifest.json"), content])
        {
            RedirectStandardOutput = true,
            Environment = { ["AJV_NPM"] = Path.Combine(Repository.Root, "tests/clients") },
        };
        using var validator = Process.Start(start)!;
        var said = await validator.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await validator.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(validator.ExitCode == 0, said);
    }

    [Fact]
    public async Task It_says_which_settings_are_missing_or_wrong_with_examples_of_right_ones()
    {
        var file = Path.Combine(_folder.FullName, "candor.zip");
        var (missing, saidMissing) = await RunningCandor.RunAsync(["manifest", "teams", "--out", file]);
        var (wrong, saidWrong) = await RunningCandor.RunAsync(
            ["manifest", "teams", "--out", file, "--company", new string('x', 33)], ("Teams__AppId", "candor"), ("PublicUrl", "http://interviews.example.com"));

        Assert.Equal((1, 1), (missing, wrong));
        Assert.Contains("Teams__AppId is not set", saidMissing, StringComparison.Ordinal);
        Assert.Contains("PublicUrl=https://interviews.example.com", saidMissing, StringComparison.Ordinal);
        Assert.Contains("Teams__AppId is \"candor\"", saidWrong, StringComparison.Ordinal);
        Assert.Contains("Teams knows https addresses only", saidWrong, StringComparison.Ordinal);
        Assert.Contains("--company has 33 characters", saidWrong, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }
}
