using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace Bot.Interviews.Piloting;

/// <summary>
/// A scorecard as one HTML file that needs nothing else: no script, no font, no network. Charts are drawn here as SVG. It reads in
/// light and dark, on a desk and on a phone, and every figure names its base.
/// </summary>
public static class ScorecardHtml
{
    private static readonly Lazy<string> s_style = new(ReadStyle);

    /// <summary>The whole page.</summary>
    public static string Of(Scorecard scorecard)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Pilot of {Text(scorecard.Title)}</title>
            <style>{s_style.Value}</style>
            </head>
            <body>
            <main>

            """);
        Head(page, scorecard);
        Tiles(page, ScorecardFigures.Of(scorecard));
        People(page, scorecard);
        page.AppendLine("<div class=\"charts\">");
        Chart(page, "Words per answer", "Mean words of an answer, by persona", scorecard.Personas.Select(p => new Bar(p.Name, ScorecardFigures.Ratio(p.AnswerWords, p.Answers), $"{Number(ScorecardFigures.Ratio(p.AnswerWords, p.Answers))} ({p.AnswerWords}/{p.Answers})")));
        Chart(page, "Interviewer’s words per word of the participant", "Less is better: who asks should talk less than who answers", scorecard.Personas.Select(p => new Bar(p.Name, ScorecardFigures.Ratio(p.InterviewerWords, p.AnswerWords), $"{Number(ScorecardFigures.Ratio(p.InterviewerWords, p.AnswerWords))} ({p.InterviewerWords}/{p.AnswerWords})")));
        var probes = scorecard.Personas.SelectMany(p => p.Probes).ToList();
        var all = probes.Sum(probe => probe.Count);
        Chart(page, "Why follow-ups were asked", $"{all} follow-ups in {scorecard.Personas.Count} interviews", Counted(probes.GroupBy(probe => probe.Trigger), all));
        Chart(page, "Follow-ups per question", $"{all} follow-ups in {scorecard.Personas.Count} interviews", Counted(probes.GroupBy(probe => probe.Question), all));
        Gate(page, scorecard);
        page.AppendLine("</div>");
        Talks(page, scorecard);
        return page.AppendLine("</main>").AppendLine("</body>").AppendLine("</html>").ToString();
    }

    private static void Head(StringBuilder page, Scorecard scorecard)
    {
        var proper = scorecard.Personas.Count(p => p.EndedProperly);
        var verdict = scorecard.AllEndedProperly ? "good" : "bad";
        page.AppendLine("<header>")
            .AppendLine(CultureInfo.InvariantCulture, $"<p class=\"over\">Pilot · {Text(scorecard.Study)} · {Text(scorecard.Language)}{(scorecard.Segment is { } segment ? $" · {Text(segment)}" : "")} · seed {scorecard.Seed}</p>")
            .AppendLine(CultureInfo.InvariantCulture, $"<h1>{Text(scorecard.Title)}</h1>")
            .AppendLine(CultureInfo.InvariantCulture, $"<p class=\"verdict {verdict}\">{proper}/{scorecard.Personas.Count} simulated participants ended properly</p>")
            .AppendLine(CultureInfo.InvariantCulture, $"<p class=\"by\">{(scorecard.Model is { } model ? $"Follow-ups by {Text(model)}, checked by the gate" : "Follow-ups chosen by rules, without a model")}</p>")
            .AppendLine("</header>");
    }

    private static void Tiles(StringBuilder page, IReadOnlyList<ScorecardFigures.Figure> figures)
    {
        page.AppendLine("<dl class=\"tiles\">");
        foreach (var figure in figures)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<div><dt>{Text(figure.Name)}</dt><dd>{Text(figure.Value)}<small>{Text(figure.Base)}</small></dd></div>");
        }

        page.AppendLine("</dl>");
    }

    private static void People(StringBuilder page, Scorecard scorecard)
    {
        page.AppendLine("<section><h2>Participants</h2><div class=\"scroll\"><table>")
            .AppendLine("<thead><tr><th>Persona<th>Ended<th>Mandatory asked<th>Settled<th>Answers<th>Words per answer<th>Follow-ups<th>Repeats<th>After the end<th>Time</tr></thead><tbody>");
        foreach (var p in scorecard.Personas)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(p.Name)}")
                .Append(CultureInfo.InvariantCulture, $"<td data-l=\"Ended\"><span class=\"{(p.EndedProperly ? "good" : "bad")}\">{(p.EndedProperly ? "✓" : "✗")} {p.Status.ToString().ToLowerInvariant()}</span>")
                .Append(CultureInfo.InvariantCulture, $"<td data-l=\"Mandatory asked\">{p.MandatoryAsked}/{p.Mandatory}<td data-l=\"Settled\">{p.MandatorySettled}/{p.Mandatory}")
                .Append(CultureInfo.InvariantCulture, $"<td data-l=\"Answers\">{p.Answers}<td data-l=\"Words per answer\">{Number(ScorecardFigures.Ratio(p.AnswerWords, p.Answers))}")
                .Append(CultureInfo.InvariantCulture, $"<td data-l=\"Follow-ups\">{p.ProbeTotal}<td data-l=\"Repeats\">{p.Repeats}<td data-l=\"After the end\">{p.AfterEnd}<td data-l=\"Time\">{ScorecardFigures.Time(p.Minutes)}</tr>")
                .AppendLine();
            if (!p.EndedProperly)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"<tr class=\"problem\"><td colspan=\"10\">{Text(string.Join(' ', p.Problems))}</tr>");
            }
        }

        page.AppendLine("</tbody></table></div></section>");
    }

    private static void Gate(StringBuilder page, Scorecard scorecard)
    {
        if (scorecard.Model is null)
        {
            return;
        }

        var (proposals, repairs) = (scorecard.Personas.Sum(p => p.Proposals), scorecard.Personas.Sum(p => p.Repairs));

        var (before, after) = (Rules(scorecard.Personas.SelectMany(p => p.RefusedBefore)), Rules(scorecard.Personas.SelectMany(p => p.RefusedAfter)));
        var bars = before.Keys.Union(after.Keys).OrderByDescending(rule => before.GetValueOrDefault(rule)).ThenBy(rule => rule, StringComparer.Ordinal)
            .Select(rule => new Bar(rule, before.GetValueOrDefault(rule), $"{before.GetValueOrDefault(rule)}/{proposals}, then {after.GetValueOrDefault(rule)}/{repairs}"));
        Chart(page, "What the gate refused", $"Proposals that broke a rule, of {proposals}, then of {repairs} that were repaired; none of them was sent", bars);
    }

    private static void Talks(StringBuilder page, Scorecard scorecard)
    {
        page.AppendLine("<section><h2>What was said</h2>");
        foreach (var p in scorecard.Personas)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<details><summary>{Text(p.Name)} <small>{p.Talk.Count} messages</small></summary><ol class=\"talk\">");
            foreach (var line in p.Talk)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"<li class=\"{(line.FromParticipant ? "them" : "us")}\"><p>{Text(line.Text)}</p></li>");
            }

            page.AppendLine("</ol></details>");
        }

        page.AppendLine("</section>");
    }

    private static IEnumerable<Bar> Counted(IEnumerable<IGrouping<string, ProbeCount>> groups, int all) =>
        groups.Select(group => (group.Key, Count: group.Sum(probe => probe.Count))).OrderByDescending(group => group.Count).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Bar(group.Key, group.Count, $"{group.Count}/{all}"));

    private static Dictionary<string, int> Rules(IEnumerable<KeyValuePair<string, int>> refused) =>
        refused.GroupBy(rule => rule.Key).ToDictionary(rule => rule.Key, rule => rule.Sum(count => count.Value));

    /// <summary>Bars beside each other, longest possible for the largest; the figure stands in words beside each.</summary>
    private static void Chart(StringBuilder page, string title, string about, IEnumerable<Bar> bars)
    {
        var rows = bars.ToList();
        page.AppendLine(CultureInfo.InvariantCulture, $"<section class=\"chart\"><h2>{Text(title)}</h2><p>{Text(about)}</p>");
        if (rows.Count == 0)
        {
            page.AppendLine("<p class=\"none\">None.</p></section>");
            return;
        }

        const int Row = 34;
        const int Width = 360;
        var most = rows.Max(bar => bar.Value);
        page.AppendLine(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {rows.Count * Row}\" role=\"img\" aria-label=\"{Text(title)}: {Text(string.Join("; ", rows.Select(bar => $"{bar.Name} {bar.Shown}")))}\">");
        for (var i = 0; i < rows.Count; i++)
        {
            var length = most > 0 ? rows[i].Value / most * Width : 0;
            page.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{(i * Row) + 13}\">{Text(rows[i].Name)}</text><text class=\"n\" x=\"{Width}\" y=\"{(i * Row) + 13}\">{Text(rows[i].Shown)}</text><rect class=\"rail\" x=\"0\" y=\"{(i * Row) + 19}\" width=\"{Width}\" height=\"7\" rx=\"3.5\"/><rect class=\"bar\" x=\"0\" y=\"{(i * Row) + 19}\" width=\"{length:0.#}\" height=\"7\" rx=\"3.5\"/>");
        }

        page.AppendLine("</svg></section>");
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("piloting/scorecard.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Bar(string Name, double Value, string Shown);
}
