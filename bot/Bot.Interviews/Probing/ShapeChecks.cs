using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Rules about the build of a follow-up: one open question at its end, little before it.</summary>
internal static class ShapeChecks
{
    private const int MostWords = 35;
    private const int MostWordsBefore = 12;
    private const int ShortItem = 3;

    public static IEnumerable<GateFailure> Find(ProbeDraft draft)
    {
        if (draft.Rules.Read(draft.Text).Length > MostWords)
        {
            yield return new GateFailure(GateRule.Length, draft.Text);
        }

        foreach (var failure in FindInSentences(draft))
        {
            yield return failure;
        }

        if (!IsOpen(draft.Question.Words, draft.Rules.Gate))
        {
            yield return new GateFailure(GateRule.Closed, draft.Question.Text);
        }

        if (ListIn(draft.Question.Words) is { } list)
        {
            yield return new GateFailure(GateRule.Suggestion, list);
        }
    }

    private static IEnumerable<GateFailure> FindInSentences(ProbeDraft draft)
    {
        var marks = draft.Sentences.Sum(sentence => sentence.Marks);
        if (marks != 1)
        {
            yield return new GateFailure(marks == 0 ? GateRule.NoQuestion : GateRule.SeveralQuestions, draft.Text);
        }

        if (marks > 0 && !draft.Sentences[^1].Asks)
        {
            yield return new GateFailure(GateRule.Ending, draft.Sentences[^1].Text);
        }

        var before = draft.Sentences.TakeWhile(sentence => !sentence.Asks).ToList();
        if (marks > 0 && before.Count > 1)
        {
            yield return new GateFailure(GateRule.Preamble, before[1].Text);
        }
        else if (marks > 0 && before is [var only] && only.Words.Length > MostWordsBefore)
        {
            yield return new GateFailure(GateRule.Preamble, only.Text);
        }
    }

    private static bool IsOpen(Utterance question, GateRules gate)
    {
        if (question.Words.IsEmpty)
        {
            return false;
        }

        if (gate.Invitations.LongestAt(question, 0) is not null)
        {
            return true;
        }

        if (!gate.OpensClause)
        {
            return gate.Closed.LongestAt(question, 0) is null && IsIn(gate.Open, question, gate.NotOpen);
        }

        var clauses = Enumerable.Range(0, question.Words.Length).Where(at => at == 0 || (question.Words[at].Before >= Gap.Pause && !HoldsQuotation(question, at))).ToList();
        return !clauses.Exists(at => gate.Closed.LongestAt(question, at) is not null)
            && clauses.Exists(at => gate.Open.LongestAt(question, at) is not null || gate.Invitations.LongestAt(question, at) is not null);
    }

    private static bool IsIn(PhraseSet phrases, Utterance question, PhraseSet except)
    {
        var excepted = except.All(question).ToList();
        return phrases.All(question).Any(match => !excepted.Exists(other => match.Start >= other.Start && match.End <= other.End));
    }

    // Two and more items of a few words, divided by commas, offer something to pick from.
    private static string? ListIn(Utterance question)
    {
        var (items, from) = (0, 0);
        for (var index = 1; index <= question.Words.Length; index++)
        {
            if (index < question.Words.Length && question.Words[index].Before < Gap.Pause)
            {
                continue;
            }

            // What comes before the first comma is the question itself.
            items = from > 0 && Count(question, from, index) <= ShortItem && !HoldsQuotation(question, from) ? items + 1 : 0;
            if (items == 2)
            {
                return question.Written(from, index);
            }

            from = index;
        }

        return null;
    }

    // Two characters of a script without spaces are about one word.
    private static int Count(Utterance question, int from, int to)
    {
        var characters = Enumerable.Range(from, to - from).Count(index => question.Words[index].Kind == WordKind.Character);
        return to - from - characters + ((characters + 1) / 2);
    }

    private static bool HoldsQuotation(Utterance question, int from) =>
        question.Text[question.Words[from - 1].End..question.Words[from].Start].Contains(Quotation.Blanked);
}
