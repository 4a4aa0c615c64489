using System.Globalization;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Probing;

namespace Bot.Interviews.Drafting.Models;

/// <summary>Has questions reworded that the check refuses, once and all together; only what passes the check itself is used.</summary>
internal sealed class QuestionRepair(DraftAuthor author, QuestionChecker checker)
{
    /// <summary>Each wording, or a better one that passes; what still fails is left as it was.</summary>
    public async Task<IReadOnlyList<string>> PassingAsync(string study, IReadOnlyList<(string Text, bool Former)> questions, string language, CancellationToken cancellation)
    {
        var reports = questions.Select(question => question.Text.Length == 0 ? null : checker.Check(question.Text, language, question.Former)).ToList();
        var failed = Enumerable.Range(0, questions.Count).Where(at => reports[at] is { Passed: false }).ToList();
        var wordings = await RewordAsync(study, [.. failed.Select(at => (reports[at]!, language, questions[at].Former))], cancellation);
        return
        [
            .. Enumerable.Range(0, questions.Count).Select(at =>
                failed.IndexOf(at) is >= 0 and var number && (wordings[number] ?? (reports[at]!.Better is [var one] ? one : null)) is { } better
                    ? better
                    : questions[at].Text),
        ];
    }

    /// <summary>Findings that offer the model's wording where it passes, and else what the rules offer.</summary>
    public async Task<IReadOnlyList<PlacedReport>> OfferedAsync(string study, IReadOnlyList<PlacedReport> reports, CancellationToken cancellation)
    {
        var wordings = await RewordAsync(study, [.. reports.Select(placed => (placed.Report, placed.Language, placed.Former))], cancellation);
        return [.. reports.Select((placed, at) => wordings[at] is { } wording ? placed with { Report = placed.Report with { Better = [wording] } } : placed)];
    }

    /// <summary>A wording for each that passes the check; null where the model gave none.</summary>
    private async Task<IReadOnlyList<string?>> RewordAsync(string study, IReadOnlyList<(QuestionReport Report, string Language, bool Former)> failed, CancellationToken cancellation)
    {
        if (failed.Count == 0)
        {
            return [];
        }

        var list = string.Join('\n', failed.Select((one, number) => string.Create(CultureInfo.InvariantCulture, $"{number + 1}. {one.Report.Question} – {string.Join("; ", one.Report.Findings)}")));
        var answer = await author.Model.AskAsync(new(study, [ModelMessage.System(author.Prompts.Questions()), ModelMessage.User(list)], PlanSchema.RepairName, PlanSchema.Repair), cancellation);
        var wordings = PlanJson.Read(answer, PlanJson.Default.ProposedWordings)?.Questions ?? [];
        return [.. failed.Select((one, at) =>
            wordings.ElementAtOrDefault(at)?.Trim() is { } wording && checker.Check(wording, one.Language, one.Former).Passed ? wording : null)];
    }
}
