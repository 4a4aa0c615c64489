using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting.Models;

/// <summary>Has a model read what is to be done to a plan, as operations of the closed set. Questions that it words pass the check, or nothing is done.</summary>
internal sealed class EditTalk(DraftAuthor author, QuestionChecker checker)
{
    private const int MostEdits = 12;
    private const int MostQuestion = 400;

    public async Task<ProposedPlanEdits?> ProposeAsync(Study study, string words, CancellationToken cancellation)
    {
        var answer = await author.Model.AskAsync(new(study.Id, author.Prompts.Edit(PlanText.Of(study), words), PlanSchema.EditsName, PlanSchema.Edits), cancellation);
        if (PlanJson.Read(answer, PlanJson.Default.ProposedEdits) is not { } proposed || proposed.Operations.Count > MostEdits)
        {
            return null;
        }

        if (proposed.Operations.Count == 0)
        {
            return proposed.Clarify.Trim() is { Length: > 0 and <= MostQuestion } back ? new([], back) : null;
        }

        var edits = proposed.Operations.Select(Read).ToList();
        return edits.Contains(null) ? null : await WordedAsync(study, [.. edits.OfType<PlanEdit>()], cancellation);
    }

    private async Task<ProposedPlanEdits?> WordedAsync(Study study, IReadOnlyList<PlanEdit> edits, CancellationToken cancellation)
    {
        var language = study.Languages[0];
        List<(string, bool)> questions = [.. edits.SelectMany(edit => new[] { (IsQuestion(edit) ? edit.Text : "", edit.Kind == PlanEditKind.FormerWording), (edit.Former, true) })];
        var passing = await new QuestionRepair(author, checker).PassingAsync(study.Id, questions, language, cancellation);
        var worded = edits.Select((edit, at) => IsQuestion(edit) ? edit with { Text = passing[2 * at], Former = passing[(2 * at) + 1] } : edit).ToList();
        return worded.Where(IsQuestion).All(edit =>
            checker.Check(edit.Text, language, edit.Kind == PlanEditKind.FormerWording).Passed
            && (edit.Former.Length == 0 || checker.Check(edit.Former, language, former: true).Passed))
            ? new(worded, null)
            : null;
    }

    private static bool IsQuestion(PlanEdit edit) => edit.Kind is PlanEditKind.ChangeQuestion or PlanEditKind.AddQuestion or PlanEditKind.FormerWording;

    private static PlanEdit? Read(ProposedEdit proposed) => WrittenName.Of<PlanEditKind>(proposed.Operation) is not { } kind || proposed.Text.Any(char.IsControl) || proposed.Former.Any(char.IsControl)
        ? null
        : new PlanEdit(kind, proposed.Number, kind == PlanEditKind.Access && proposed.Text.Length == 0 ? proposed.Value : proposed.Text.Trim(), proposed.To)
        {
            Former = proposed.Former.Trim(),
            Depth = WrittenName.Of<Depth>(proposed.Value),
            Mandatory = proposed.Value switch { "true" => true, "false" => false, _ => null },
        };
}

/// <summary>What a model proposed: edits, or a question back.</summary>
internal sealed record ProposedPlanEdits(IReadOnlyList<PlanEdit> Edits, string? Question);
