using System.Globalization;

namespace Bot.Chaos;

/// <summary>Every scenario in its full size, one after the other, and a table of what was reached in <c>docs/evidence</c>.</summary>
internal sealed class LongRun(Func<bool, string> program, string commit, TextWriter output)
{
    /// <returns>Whether every scenario held.</returns>
    public async Task<bool> RunAsync(int seed)
    {
        var verdicts = new List<Verdict>();
        foreach (var name in Scenarios.Plain.Where(name => name != "short").Concat(Scenarios.Deadly))
        {
            var folder = Directory.CreateTempSubdirectory("candor-chaos-").FullName;
            var scenario = Scenarios.Of(name, seed)!;
            var verdict = await new Run(scenario, program(scenario.FailPoint is not null), output).RunAsync(folder);
            await verdict.WriteAsync(output);
            verdicts.Add(verdict);
            if (verdict.IsKept)
            {
                Directory.Delete(folder, recursive: true);
            }

            await File.WriteAllLinesAsync(Path.Combine(Repository.Root, "docs", "evidence", "Bot.Chaos.md"), Table(verdicts, seed));
        }

        return verdicts.TrueForAll(verdict => verdict.IsKept);
    }

    private IEnumerable<string> Table(List<Verdict> verdicts, int seed) =>
    [
        "# Bot.Chaos, long run",
        "",
        $"- date: {TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC",
        $"- commit: {commit}",
        $"- command: `./test.sh --long`, seed {seed.ToString(CultureInfo.InvariantCulture)}",
        $"- counts: {verdicts.Sum(v => v.Passed)} passed, {verdicts.Sum(v => v.Failed)} failed",
        "",
        "| scenario | people | accepted | seconds | kill -9 | SIGSTOP | SIGTERM | kill -9 of Redis | deaths at the point | answers cut | sent twice | most tries | violations |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
        .. verdicts.Select(v => string.Create(
            CultureInfo.InvariantCulture,
            $"| {v.Scenario.Name} | {v.People} | {v.Accepted} | {v.Took.TotalSeconds:0} | {v.Scenario.Kills} | {v.Scenario.Stops} | {v.Scenario.Terms} | {v.Scenario.RedisKills} | {v.Deaths} | {v.Cuts} | {v.Repeats + v.RepeatedDeliveries} | {v.MostTries} | {v.Violations} |")),
        "",
        "| what has to be true | looked at | violations |",
        "|---|---|---|",
        .. verdicts.SelectMany(v => v.Rows).GroupBy(row => row.Name).Select(rows => string.Create(
            CultureInfo.InvariantCulture, $"| {rows.Key} | {rows.Sum(row => row.Checked)} | {rows.Sum(row => row.Violations.Count)} |")),
    ];
}
