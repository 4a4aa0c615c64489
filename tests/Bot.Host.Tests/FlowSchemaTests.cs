using System.Diagnostics;
using Bot.Adaptive.Values;
using Bot.Host.Cli;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The JSON Schema that editors use: it says what the loader reads, and a real validator understands it.</summary>
public sealed class FlowSchemaTests : IDisposable
{
    private static readonly string s_schema = Path.Combine(Repository.Root, "docs/dialog.schema.json");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_schema_in_the_documents_is_the_one_that_flow_schema_writes()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(["flow", "schema"], output, TextWriter.Null));
        Assert.Equal(await File.ReadAllTextAsync(s_schema, TestContext.Current.CancellationToken), output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task It_accepts_every_dialog_that_we_ship_and_every_script_of_the_shared_data()
    {
        string[] folders = ["dialogs", "docs/examples", "../shared/adaptive/dev/scripts"];
        var files = folders.Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dialog", SearchOption.AllDirectories)).ToArray();

        Assert.NotEmpty(files);
        Assert.Empty(await RefusedAsync(files));
    }

    [Fact]
    public async Task Every_dialog_that_we_ship_names_it()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "dialogs"), "*.dialog", SearchOption.AllDirectories))
        {
            var named = ((ObjectValue)Json.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)))["$schema"];

            Assert.Equal(s_schema, Path.GetFullPath(named.ToString()!, Path.GetDirectoryName(file)!));
        }
    }

    [Fact]
    public async Task It_refuses_what_the_loader_would_refuse()
    {
        (string Dialog, string Where)[] wrong =
        [
            ("""{ "$kind": "Microsoft.AdaptivDialog" }""", "/$kind"),
            ("""{ "triggers": [] }""", "required"),
            ("""{ "$kind": "Microsoft.AdaptiveDialog", "triggers": [{ "$kind": "Microsoft.EndTurn" }] }""", "/triggers/0/$kind"),
            ("""{ "$kind": "Microsoft.AdaptiveDialog", "autoEndDialog": [] }""", "/autoEndDialog"),
            ("""{ "$kind": "Microsoft.OnIntent" }""", "intent"),
            ("""{ "$kind": "Microsoft.ChoiceInput", "choices": ["a"], "style": "pretty" }""", "/style"),
            ("""{ "$kind": "Microsoft.SetProperties", "assignments": [{ "value": 1 }] }""", "/assignments/0"),
            ("""{ "$kind": "Microsoft.Test.Script", "dialog": "x", "script": [{ "$kind": "Microsoft.Test.Says" }] }""", "/script/0/$kind"),
            ("""{ "$kind": "Candor.Topic" }""", "topic"),
        ];
        var files = wrong.Select((_, at) => Path.Combine(_folder.FullName, $"wrong-{at}.dialog")).ToArray();
        foreach (var (file, (dialog, _)) in files.Zip(wrong))
        {
            await File.WriteAllTextAsync(file, dialog, TestContext.Current.CancellationToken);
        }

        var refused = await RefusedAsync(files);

        Assert.Equal(wrong.Length, refused.Count);
        Assert.All(files.Zip(wrong, refused), one =>
        {
            Assert.StartsWith(one.First, one.Third, StringComparison.Ordinal);
            Assert.Contains(one.Second.Where, one.Third, StringComparison.Ordinal);
        });
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(params string[] files)
    {
        var clients = Path.Combine(Repository.Root, "tests/clients");
        var start = new ProcessStartInfo("node", [Path.Combine(clients, "schema_check.mjs"), s_schema, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(check.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
