using System.Globalization;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Piloting;

/// <summary>What a scorecard says of all participants together, each figure with its base.</summary>
public static class ScorecardFigures
{
    private const double MinutesOfADay = 24 * 60;

    /// <summary>The figures, in the order in which they are read.</summary>
    public static IReadOnlyList<Figure> Of(Scorecard scorecard)
    {
        var people = scorecard.Personas;
        var (complete, answers, words) = (people.Where(p => p.Status == InterviewStatus.Complete).ToList(), people.Sum(p => p.Answers), people.Sum(p => p.AnswerWords));
        var (asked, mandatory) = (complete.Sum(p => p.MandatoryAsked), complete.Sum(p => p.Mandatory));
        var (probes, questions) = (people.Sum(p => p.ProbeTotal), people.Sum(p => p.Questions));
        var proposals = people.Sum(p => p.Proposals);
        var cost = scorecard.Cost;
        List<Figure> figures =
        [
            new("Ended properly", Of(people.Count(p => p.EndedProperly), people.Count), "of all participants"),
            new("Mandatory questions", Of(asked, mandatory), $"asked word for word, once, in {Count(complete.Count, "complete interview")}"),
            new("Statuses", string.Join(", ", people.GroupBy(p => p.Status).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}")), $"of {Count(people.Count, "interview")}"),
            new("Words per answer", Number(Ratio(words, answers)), $"{words}/{answers} words/answers"),
            new("Interviewer’s words", Number(Ratio(people.Sum(p => p.InterviewerWords), words)), $"per word of the participant, {people.Sum(p => p.InterviewerWords)}/{words}"),
            new("Follow-ups", Number(Ratio(probes, questions)), $"per question, {probes}/{questions}"),
            new("Repeats", Of(people.Sum(p => p.Repeats), probes + questions), "of what was asked"),
            new("After the end", people.Sum(p => p.AfterEnd).ToString(CultureInfo.InvariantCulture), "messages to people whose interview was over"),
        ];
        if (scorecard.Model is not null)
        {
            figures.Add(new("Gate, first proposals", Of(people.Sum(p => p.ProposalsRefused), proposals), "refused"));
            figures.Add(new("Gate, after repair", Of(people.Sum(p => p.RepairsRefused), people.Sum(p => p.Repairs)), "refused again, and replaced by questions of ours"));
            figures.Add(new("Model’s follow-ups", Of(people.Sum(p => p.ModelProbes), probes), "of those that were asked"));
            figures.Add(new("Calls", cost.Calls.ToString(CultureInfo.InvariantCulture), $"{(cost.Calls == 0 ? 0 : cost.Milliseconds / cost.Calls)} ms each"));
            figures.Add(new("Tokens", (cost.InputTokens + cost.OutputTokens).ToString(CultureInfo.InvariantCulture), $"{cost.InputTokens} in, {cost.OutputTokens} out"));
        }

        if (scorecard is { Model: not null, Prices: { } prices })
        {
            figures.Add(new("Cost", prices.Of(cost).ToString("0.0000", CultureInfo.InvariantCulture), $"{(prices.Of(cost) / Math.Max(1, people.Count)).ToString("0.0000", CultureInfo.InvariantCulture)} each, in the currency of the prices"));
        }

        return figures;
    }

    /// <summary>A ratio; 0 over nothing.</summary>
    internal static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    /// <summary>A time as people say it.</summary>
    /// <param name="minutes">On the clock of the interview.</param>
    public static string Time(double minutes) => minutes < MinutesOfADay
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes:0.0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesOfADay:0.#} days");

    private static string Of(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>One figure.</summary>
    /// <param name="Base">What it counts, and of how many.</param>
    public sealed record Figure(string Name, string Value, string Base);
}
