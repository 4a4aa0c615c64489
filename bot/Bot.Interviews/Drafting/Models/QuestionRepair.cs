using System.Globalization;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Probing;

namespace Bot.Interviews.Drafting.Models;

/// <summary>Has questions repaired that the check refuses, once and all together; what still fails is left as it was.</summary>
internal sealed class QuestionRepair(IDraftModel model, QuestionChecker checker)
{
    private const string System =
        """
        You reword interview questions. Each new wording is open (begins with what, how, when, which or why), asks one thing, is neutral,
        takes nothing for granted, has at most 20 words, is in the language of the original and ends with one question mark.
        Answer with one wording for each question, in the same order.
        """;

    /// <summary>Each wording, or a better one that passes.</summary>
    public async Task<IReadOnlyList<string>> PassingAsync(string study, IReadOnlyList<(string Text, bool Former)> questions, string language, CancellationToken cancellation)
    {
        var reports = questions.Select(question => question.Text.Length == 0 ? null : checker.Check(question.Text, language, question.Former)).ToList();
        var failed = Enumerable.Range(0, questions.Count).Where(at => reports[at] is { Passed: false }).ToList();
        if (failed.Count == 0)
        {
            return [.. questions.Select(question => question.Text)];
        }

        var list = string.Join('\n', failed.Select((at, number) => string.Create(CultureInfo.InvariantCulture, $"{number + 1}. {questions[at].Text} – {string.Join("; ", reports[at]!.Findings)}")));
        var answer = await model.AskAsync(new(study, [ModelMessage.System(System), ModelMessage.User(list)], PlanSchema.RepairName, PlanSchema.Repair), cancellation);
        var wordings = PlanJson.Read(answer, PlanJson.Default.ProposedWordings)?.Questions ?? [];
        return
        [
            .. Enumerable.Range(0, questions.Count).Select(at =>
                failed.IndexOf(at) is >= 0 and var number
                    && (Passing(wordings.ElementAtOrDefault(number), at) ?? (reports[at]!.Better is [var one] ? one : null)) is { } better
                    ? better
                    : questions[at].Text),
        ];

        string? Passing(string? wording, int at) =>
            wording is not null && checker.Check(wording.Trim(), language, questions[at].Former).Passed ? wording.Trim() : null;
    }
}
