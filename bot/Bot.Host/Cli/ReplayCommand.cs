using System.CommandLine;
using Bot.Adaptive.Sources;
using Bot.Host.Library;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Replaying;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Cli;

/// <summary><c>replay</c>: recomputes every decision of a stored interview and shows it step by step.</summary>
internal static class ReplayCommand
{
    private const int Identical = 0;
    private const int Different = 2;

    public static Command Of(CommandPlace place)
    {
        var interview = new Argument<string>("interview") { Description = "The id of the interview, as its transcript names it." };
        var with = new Option<DirectoryInfo?>("--with") { Description = "A folder of flows to decide with instead of the files that the interview ran with: names the turns that would change." };
        var json = new Option<bool>("--json") { Description = "Writes JSON (candor.replay/1)." };
        var replay = new Command("replay", "Recomputes every decision of a stored interview from what was recorded, step by step. Calls no model. Exit code 0 when all are identical, 2 when some differ.") { interview, with, json };
        replay.SetAction((parsed, cancellation) => place.RunOnStoredAsync(
            parsed,
            (context, token) => RunAsync(context, parsed.GetValue(interview)!, parsed.GetValue(with), parsed.GetValue(json), token),
            cancellation));
        return replay;
    }

    private static async Task<int> RunAsync(CommandContext context, string interview, DirectoryInfo? with, bool json, CancellationToken cancellation)
    {
        if (await context.Get<IArchive>().FindRecordAsync(interview, cancellation) is not { } record)
        {
            return await context.FailAsync($"There is no interview \"{interview}\". Its id stands in its transcript and in the address of its page.");
        }

        if (record.OfType<TranscriptEntry.Started>().FirstOrDefault() is not { } start)
        {
            return await context.FailAsync($"Nothing of interview {interview} is recorded.");
        }

        var library = context.Get<StudyLibrary>();
        try
        {
            await library.EnsureAsync(start.Study, start.Bundle, start.StudyRevision, cancellation);
        }
        catch (BundleMissingException fault)
        {
            return await context.FailAsync(fault.Message);
        }

        var instead = with is null ? null : await CompileAsync(context, with, start.Study);
        if (with is not null && instead is null)
        {
            return 1;
        }

        var report = Replay.Of(record, library.FindBundle(start.Bundle)!, instead);
        await context.Output.WriteAsync(json ? ReplayJson.Write(interview, report) + Environment.NewLine : ReplayText.Of(report));
        return report.IsIdentical ? Identical : Different;
    }

    /// <summary>The study as a folder has it; null, with messages, when it cannot be used.</summary>
    private static async Task<StudyBundle?> CompileAsync(CommandContext context, DirectoryInfo folder, string study)
    {
        if (await context.ReadFolder(folder) is not { } files)
        {
            return null;
        }

        var found = new Diagnostics();
        var compiled = CompiledFolder.Of(FlowFolder.Of(files, FlowFolderReader.Read(FlowPaths.Shipped, found)), new BundleLoader(), found);
        foreach (var finding in found.Where(finding => finding.Severity == Severity.Error))
        {
            await context.Errors.WriteLineAsync(finding.ToString());
        }

        var bundle = found.HasErrors ? null : compiled.Studies.FirstOrDefault(one => one.Bundle.Study.Id == study)?.Bundle;
        if (bundle is null && !found.HasErrors)
        {
            await context.Errors.WriteLineAsync($"{folder} has no study \"{study}\".");
        }

        return bundle;
    }
}
