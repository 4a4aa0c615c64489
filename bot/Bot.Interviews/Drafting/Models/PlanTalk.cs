using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting.Models;

/// <summary>
/// Has a model plan a study for a research question. What it proposes is checked in code: shape, numbers, sizes, and the
/// wording of each question, which is repaired once. A plan that fails is none.
/// </summary>
internal sealed class PlanTalk(DraftAuthor author, QuestionChecker checker)
{
    private const int LeastGoals = 3;
    private const int MostGoals = 6;
    private const int LeastQuestions = 2;
    private const int MostQuestions = 12;
    private const int MostText = 500;

    /// <summary>A plan made from a blank one, or a question back; null when there is neither.</summary>
    public async Task<ProposedStudy?> ProposeAsync(Study blank, string question, IReadOnlyCollection<string> topics, CancellationToken cancellation)
    {
        var language = blank.Languages[0];
        var system = author.Prompts.Plan(checker.Languages.For(language).Name, topics);
        var answer = await author.Model.AskAsync(new(blank.Flow, [ModelMessage.System(system), ModelMessage.User(question)], PlanSchema.PlanName, PlanSchema.Plan), cancellation);
        if (PlanJson.Read(answer, PlanJson.Default.ProposedPlan) is not { } plan)
        {
            return null;
        }

        if (plan.Clarify.Trim() is { Length: > 0 and <= MostText } back && checker.Check(back, language).Findings.All(f => f.Issue is not QuestionIssue.Signs))
        {
            return new(null, back);
        }

        return IsSound(plan) && await StudyAsync(blank, plan, topics, cancellation) is { } study ? new(study, null) : null;
    }

    private static bool IsSound(ProposedPlan plan) =>
        IsText(plan.Title) && IsText(plan.Description) && IsText(plan.Participants)
        && WrittenName.Of<ResearchType>(plan.ResearchType) is not null
        && plan.Goals.Count is >= LeastGoals and <= MostGoals && plan.Goals.All(IsText)
        && plan.Outline.Count <= MostQuestions && plan.Outline.All(part => WrittenName.Of<Topic>(part.Topic) is not null && IsText(part.Aim))
        && plan.Questions.Count is >= LeastQuestions and <= MostQuestions
        && plan.Questions.Any(question => question.Mandatory)
        && plan.Questions.All(question => WrittenName.Of<Topic>(question.Topic) is not null && WrittenName.Of<Depth>(question.Depth) is not null && IsText(question.Text) && question.Slots.All(IsText));

    private static bool IsText(string text) => text.Trim().Length is > 0 and <= MostText && !text.Any(char.IsControl);

    private async Task<Study?> StudyAsync(Study blank, ProposedPlan plan, IReadOnlyCollection<string> topics, CancellationToken cancellation)
    {
        var repaired = await new QuestionRepair(author, checker).PassingAsync(
            blank.Flow, [.. plan.Questions.SelectMany(q => new[] { (q.Text.Trim(), false), (q.Former.Trim(), true) })], blank.Languages[0], cancellation);
        var study = blank with
        {
            Title = LocalText.Of(blank.Languages[0], plan.Title.Trim()),
            ResearchType = WrittenName.Of<ResearchType>(plan.ResearchType)!.Value,
            Description = plan.Description.Trim(),
            Goals = [.. plan.Goals.Select(goal => goal.Trim())],
            Participants = plan.Participants.Trim(),
            Outline = [.. plan.Outline.Select(part => new OutlinePart(WrittenName.Of<Topic>(part.Topic)!.Value, part.Aim.Trim())).DistinctBy(part => part.Topic)],
            Topics = [.. plan.Topics.Where(topics.Contains).Distinct()],
            Questions = [],
        };
        foreach (var (question, at) in plan.Questions.Select((question, at) => (question, at)).OrderBy(pair => WrittenName.Of<Topic>(pair.question.Topic)))
        {
            var (text, former) = (repaired[2 * at], repaired[(2 * at) + 1]);

            // What a model words has to pass; only people may keep what does not.
            if (!checker.Check(text, study.Languages[0]).Passed || study.Questions.Any(q => q.Text.In(study.Languages[0], "") == text))
            {
                continue;
            }

            former = former.Length > 0 && checker.Check(former, study.Languages[0], former: true).Passed ? former : "";
            study = PlanEditor.Apply(study, new(PlanEditKind.AddQuestion, Text: text)
            {
                Former = former,
                Slots = question.Slots,
                Topic = WrittenName.Of<Topic>(question.Topic),
                Depth = WrittenName.Of<Depth>(question.Depth),
                Mandatory = question.Mandatory,
            }, topics).Study ?? study;
        }

        // Who has left is only asked when every question can be asked of them.
        study = study.Questions.All(question => question.Former is not null)
            ? study
            : study with { Segments = [.. study.Segments.Where(segment => !segment.Former)] };
        return study.Questions.Length >= LeastQuestions && study.Questions.Any(question => question.Mandatory) ? study : null;
    }
}

/// <summary>What a model proposed: a study, or a question back.</summary>
internal sealed record ProposedStudy(Study? Study, string? Question);
