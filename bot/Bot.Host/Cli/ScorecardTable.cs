using System.Globalization;
using System.Text;
using Bot.Interviews.Piloting;

namespace Bot.Host.Cli;

/// <summary>A scorecard for terminals.</summary>
internal static class ScorecardTable
{
    /// <summary>A row for each persona, what is wrong with any, and the figures of all.</summary>
    public static string Of(Scorecard scorecard)
    {
        var text = new StringBuilder(TextTable.Of(
            ["PERSONA", "ENDED", "ASKED", "SETTLED", "ANSWERS", "WORDS/ANSWER", "FOLLOW-UPS", "REPEATS", "AFTER END", "CALLS"],
            scorecard.Personas.Select(Row)));
        foreach (var persona in scorecard.Personas.Where(p => !p.EndedProperly))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"✗ {persona.Name}: {string.Join(' ', persona.Problems)}");
        }

        text.AppendLine().Append(TextTable.Of(
            ["ALL", "", ""],
            ScorecardFigures.Of(scorecard).Select(figure => (IReadOnlyList<string>)[figure.Name, figure.Value, figure.Base])));
        Counts(text, "FOLLOW-UPS WHY", scorecard.Personas.SelectMany(p => p.Probes).GroupBy(probe => probe.Trigger));
        Counts(text, "FOLLOW-UPS TO", scorecard.Personas.SelectMany(p => p.Probes).GroupBy(probe => probe.Question));
        if (scorecard.Personas.Any(p => p.RefusedBefore.Count > 0))
        {
            var after = scorecard.Personas.SelectMany(p => p.RefusedAfter).ToLookup(rule => rule.Key, rule => rule.Value);
            text.AppendLine().Append(TextTable.Of(
                ["GATE REFUSED", "FIRST", "AFTER REPAIR"],
                scorecard.Personas.SelectMany(p => p.RefusedBefore).GroupBy(rule => rule.Key).OrderByDescending(rule => rule.Sum(count => count.Value))
                    .Select(rule => (IReadOnlyList<string>)[rule.Key, Number(rule.Sum(count => count.Value)), Number(after[rule.Key].Sum())])));
        }

        return text.ToString();
    }

    private static void Counts(StringBuilder text, string heading, IEnumerable<IGrouping<string, ProbeCount>> groups)
    {
        var rows = groups.Select(group => (group.Key, Count: group.Sum(probe => probe.Count))).OrderByDescending(row => row.Count).ToList();
        if (rows.Count > 0)
        {
            text.AppendLine().Append(TextTable.Of([heading, "COUNT"], rows.Select(row => (IReadOnlyList<string>)[row.Key, $"{Number(row.Count)}/{Number(rows.Sum(other => other.Count))}"])));
        }
    }

    private static IReadOnlyList<string> Row(PersonaScore p) =>
    [
        p.Name,
        $"{(p.EndedProperly ? "✓" : "✗")} {p.Status.ToString().ToLowerInvariant()}",
        $"{Number(p.MandatoryAsked)}/{Number(p.Mandatory)}",
        $"{Number(p.MandatorySettled)}/{Number(p.Mandatory)}",
        Number(p.Answers),
        p.Answers == 0 ? "" : ((double)p.AnswerWords / p.Answers).ToString("0.0", CultureInfo.InvariantCulture),
        Number(p.ProbeTotal),
        Number(p.Repeats),
        Number(p.AfterEnd),
        p.Cost.Calls == 0 ? "" : Number(p.Cost.Calls),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
