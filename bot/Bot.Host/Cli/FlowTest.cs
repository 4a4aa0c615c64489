using System.Globalization;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Testing;
using Bot.Adaptive.Values;
using Bot.Host.Library;
using Bot.Interviews.Testing;

namespace Bot.Host.Cli;

/// <summary>
/// <c>flow test</c>: holds the conversations that the scripts of a folder write out. A script that names the flow of the study
/// around it talks to the interviewer; any other to its dialog alone. Time and chance are the same in every run.
/// </summary>
internal static class FlowTest
{
    private const int Passed = 0;
    private const int Failed = 1;
    private const int NothingRun = 2;

    private static readonly DateTimeOffset s_start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Runs every script; the answer is the exit code: 0 all passed, 1 some did not, 2 there was nothing to run.</summary>
    public static async Task<int> RunAsync(string folder, TextWriter output, TextWriter errors)
    {
        var found = new Diagnostics();
        var files = FlowFolderReader.Read(folder, found);
        foreach (var finding in found)
        {
            await errors.WriteLineAsync(finding.ToString());
        }

        var scripts = files.Where(FlowFiles.IsScript).ToList();
        if (found.HasErrors || scripts.Count == 0)
        {
            await errors.WriteLineAsync(found.HasErrors ? $"{folder}: nothing was run." : $"{folder}: there is no conversation script (*.test.dialog) here, so nothing was run.");
            return NothingRun;
        }

        var studies = StudiesUnderTest.Of(folder, files);
        var report = new ScriptReport(output, Colors.For(output));
        var (passed, replies) = (0, 0);
        foreach (var script in scripts)
        {
            var outcome = Run(script, files, studies);
            await report.WriteAsync(script.Name, outcome);
            passed += outcome.Passed ? 1 : 0;
            replies += outcome.Replies;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {scripts.Count - passed} failed, {replies} replies as expected"));
        return passed == scripts.Count ? Passed : Failed;
    }

    private static ScriptOutcome Run(SourceText script, IReadOnlyList<SourceText> files, StudiesUnderTest studies)
    {
        if (ConversationScript.DialogOf(script) is { } dialog && studies.Around(script, dialog) is { } study)
        {
            return study.Shelf is { } shelf
                ? ConversationScript.Run(script, new StudyPartner(shelf), DialogFunctions.Table, s_start)
                : new(null, study.Findings);
        }

        var root = FolderOfFlow(script, files);
        var flow = new FlowFiles(files.Where(file => file.Name.StartsWith(root, StringComparison.Ordinal)));
        return ConversationScript.Run(flow, script, StandardKinds.Table, DialogFunctions.Table, ObjectValue.Empty, s_start);
    }

    /// <summary>The flow of a script lies in the outermost folder on the way to it that holds files of flows itself.</summary>
    private static string FolderOfFlow(SourceText script, IReadOnlyList<SourceText> files)
    {
        for (var end = 0; ; end = script.Name.IndexOf('/', end) + 1)
        {
            var folder = script.Name[..end];
            if (files.Any(file => file.Name.StartsWith(folder, StringComparison.Ordinal) && file.Name.IndexOf('/', end) < 0))
            {
                return folder;
            }
        }
    }
}
