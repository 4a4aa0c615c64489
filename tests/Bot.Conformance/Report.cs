namespace Bot.Conformance;

/// <summary>What a run of the suites shows: the counts, what failed, what could not be judged, and what is known to fail.</summary>
public static class Report
{
    /// <summary>Writes the report; the answer is the exit code, 1 when something is not as the list of known failures says.</summary>
    public static int Write(TextWriter output, ConformanceFolder folder, IReadOnlyList<CaseResult> results, KnownFailures known)
    {
        foreach (var suite in ConformanceSuite.All.Where(suite => !File.Exists(folder.In(suite.File))))
        {
            output.WriteLine($"{suite.Name}: not run, {suite.File} is not there");
        }

        foreach (var line in Summary.Of(results))
        {
            output.WriteLine(line);
        }

        Section(output, "Not run, because the data lacks something:", results.Where(r => r.NotRun is not null).Select(r => $"{r.Id}: {r.NotRun}"));
        Section(output, "Failing:", results.Where(r => r.Failure is not null).Select(r => known.ReasonFor(r.Id) is { } reason
            ? $"{r.Id} (listed: {reason})"
            : $"{r.Id} (NOT LISTED)\n{r.Failure}"));
        Section(output, "Listed, and passing:", results.Where(r => r.Passed && known.ReasonFor(r.Id) is not null).Select(r => $"{r.Id}: take it off {KnownFailures.File}"));
        Section(output, $"Known failures ({KnownFailures.File}):", known.Entries.Select(entry => $"{entry.Key} | {entry.Value}"));
        return results.Any(result => known.Problem(result) is not null) ? 1 : 0;
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"  {item.ReplaceLineEndings("\n      ")}\n").ToList();
        if (lines.Count > 0)
        {
            output.Write($"\n{title}\n{string.Concat(lines)}");
        }
    }
}
