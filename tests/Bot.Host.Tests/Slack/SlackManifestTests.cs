using System.Diagnostics;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Slack;
using Bot.Host.Tests.Product;
using Xunit;

namespace Bot.Host.Tests.Slack;

/// <summary>The Slack app's manifest.</summary>
public sealed class SlackManifestTests
{
    private static readonly Uri s_address = new("https://interviews.northwind.example");

    [Fact]
    public async Task The_command_writes_it_with_real_addresses()
    {
        var folder = Directory.CreateTempSubdirectory("candor-manifest-");
        var file = Path.Combine(folder.FullName, "slack.json");

        var (code, output) = await RunningCandor.RunAsync(["manifest", "slack", "--out", file], ("PublicUrl", s_address.ToString()));

        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.True(code == 0, output);
        Assert.Equal(SlackManifest.Write(s_address, socketMode: false), written);
        Assert.DoesNotContain("candor.example.com", written, StringComparison.Ordinal);
        Assert.Equal(4, written.Split("https://interviews.northwind.example/slack/").Length - 1);
    }

    [Fact]
    public async Task Without_an_address_it_says_what_is_missing()
    {
        var (code, output) = await RunningCandor.RunAsync(["manifest", "slack"]);

        Assert.Equal(1, code);
        Assert.Contains("--public-url https://interviews.example.com", output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_for_the_scopes_that_the_installation_asks_for()
    {
        var manifest = (ObjectValue)Json.Parse(SlackManifest.Write(s_address, socketMode: false));

        var scopes = ((ListValue)manifest.Object("oauth_config").Object("scopes")["bot"]).Items.Select(scope => scope.ToString());

        Assert.Equal(SlackScopes.All, scopes);
        var told = File.ReadAllText(Path.Combine(Repository.Root, "docs", "slack.md"));
        Assert.All(SlackScopes.All, scope => Assert.Contains($"`{scope}`", told, StringComparison.Ordinal));
    }

    /// <summary>Against the schema that Slack publishes (slackapi/manifest-schema), by a real validator.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Slack_s_own_schema_takes_it(bool address, bool socketMode)
    {
        var script = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/channels/manifests/validate.mjs"));
        Assert.SkipUnless(File.Exists(script), $"The shared schemas are not here: {script}");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Repository.Root, "tests/clients/node_modules/ajv-formats")), "The validator is not installed: npm ci in tests/clients.");
        var folder = Directory.CreateTempSubdirectory("candor-manifest-");
        var file = Path.Combine(folder.FullName, "slack.json");
        await File.WriteAllTextAsync(file, SlackManifest.Write(address ? s_address : null, socketMode), TestContext.Current.CancellationToken);

        using var check = Process.Start(new ProcessStartInfo("node", [script, "slack", file])
        {
            RedirectStandardOutput = true,
            Environment = { ["AJV_NPM"] = Path.Combine(Repository.Root, "tests/clients") },
        })!;
        var output = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);

        Assert.Equal("valid", output.Trim());
    }
}
