using System.CommandLine;
using System.Globalization;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;
using Bot.Host.Library;
using Bot.Interviews.Loading;
using Bot.Interviews.Turns;

namespace Bot.Host.Cli;

/// <summary><c>flow check</c>, <c>flow draw</c>, <c>flow test</c>: what authors of flows run. None of them needs a store.</summary>
internal static class FlowCommands
{
    public static Command All(TextWriter output, TextWriter errors)
    {
        var path = new Option<string?>("--path") { Description = "The folder of flows; Dialogs__Path or ./dialogs when left out." };

        var check = new Command("check", "Checks every study, dialog and template, and reports all findings at once.") { path };
        check.SetAction((parsed, cancellation) => CheckAsync(parsed.GetValue(path), output, errors));

        var study = new Argument<string>("study") { Description = "The id of the study." };
        var draw = new Command("draw", "Draws a study's flow as a Mermaid diagram.") { study, path };
        draw.SetAction((parsed, cancellation) => DrawAsync(parsed.GetValue(study)!, parsed.GetValue(path), output, errors));

        var folder = new Argument<string>("folder") { Description = "A folder with dialogs and *.test.dialog scripts." };
        var test = new Command("test", "Holds the scripted conversations (*.test.dialog) of a folder, and shows where a reply is not as expected.") { folder };
        test.SetAction((parsed, cancellation) => FlowTest.RunAsync(parsed.GetValue(folder)!, output, errors));

        var schema = new Command("schema", "Writes the JSON Schema of .dialog files, for editors.");
        schema.SetAction((_, _) => output.WriteLineAsync(Json.Write(Schema(), indented: true)));

        return new Command("flow", "Checks, draws and tests flows.") { check, draw, test, schema };
    }

    /// <summary>Upstream's kinds, those of interviews, and those of conversation scripts.</summary>
    internal static ObjectValue Schema() => FlowSchema.Of(
        [.. InterviewKinds.Table.All.Append(AssertCondition.Kind).Select(kind => KindDescription.Of(kind, InterviewKinds.Table)), .. TestKinds.All]);

    private static async Task<int> CheckAsync(string? path, TextWriter output, TextWriter errors)
    {
        var found = new Diagnostics();
        var folder = Read(path, found, out var where);
        var loader = new BundleLoader();
        var compiled = folder is null ? null : CompiledFolder.Of(folder, loader, found);
        foreach (var (files, bundle) in compiled?.Studies ?? [])
        {
            loader.CheckWording(files, bundle.Study, found);
        }

        foreach (var finding in found)
        {
            await errors.WriteLineAsync(finding.ToString());
        }

        var wrong = found.Count(f => f.Severity == Severity.Error);
        await output.WriteLineAsync(wrong == 0
            ? $"{where}: {(compiled?.Plain is null ? Count(compiled?.Studies.Count ?? 0, "study", "studies") : "a plain flow")} checked, no errors, {Count(found.Count, "warning", "warnings")}."
            : $"{where}: {Count(wrong, "error", "errors")}, {Count(found.Count - wrong, "warning", "warnings")}.");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<int> DrawAsync(string study, string? path, TextWriter output, TextWriter errors)
    {
        var found = new Diagnostics();
        var folder = Read(path, found, out var where);
        var compiled = folder is null ? [] : CompiledFolder.Of(folder, new BundleLoader(), found).Studies;
        var bundle = compiled.FirstOrDefault(s => s.Bundle.Study.Id == study)?.Bundle;
        if (bundle is null)
        {
            foreach (var finding in found)
            {
                await errors.WriteLineAsync(finding.ToString());
            }

            var others = compiled.Count == 0 ? "" : $" It has: {string.Join(", ", compiled.Select(s => s.Bundle.Study.Id))}.";
            await errors.WriteLineAsync($"{where} has no study \"{study}\" that can be drawn.{others}");
            return 1;
        }

        await output.WriteAsync(FlowDrawing.Of(bundle));
        return 0;
    }

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static FlowFolder? Read(string? path, Diagnostics found, out string where)
    {
        where = FlowPaths.Find(path ?? Environment.GetEnvironmentVariable("Dialogs__Path"));
        var files = FlowFolderReader.Read(where, found);
        return found.HasErrors ? null : FlowFolder.Of(files, FlowFolderReader.Read(FlowPaths.Shipped, found));
    }
}
