using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Rules about what is said: by the phrases that the rules of the language list.</summary>
internal static class WordingChecks
{
    public static IEnumerable<GateFailure> Find(ProbeDraft draft, GateContext context)
    {
        var gate = draft.Rules.Gate;
        var found = new List<GateFailure>();
        AddAnywhere(GateRule.Stacked, gate.Stacked);
        AddAnywhere(GateRule.Suggestion, gate.Suggestions);
        AddAnywhere(GateRule.Promise, gate.Promises);
        AddAnywhere(GateRule.WinBack, gate.WinBack);
        AddAnywhere(GateRule.Register, gate.Informal);
        AddAtStart(GateRule.Praise, gate.Praise);
        AddAtStart(GateRule.Paraphrase, gate.Paraphrase);
        if (context.Former)
        {
            AddAnywhere(GateRule.FormerStay, gate.Staying);
        }

        if (EitherOr(draft.Own, gate) is { } alternative)
        {
            found.Add(new GateFailure(GateRule.EitherOr, alternative));
        }

        found.AddRange(draft.Invented.Select(quotation => new GateFailure(GateRule.Quote, quotation.Words)));
        return found;

        void AddAnywhere(GateRule rule, PhraseSet phrases)
        {
            if (phrases.First(draft.Own) is { } match)
            {
                found.Add(new GateFailure(rule, draft.Own.Written(match.Start, match.End)));
            }
        }

        void AddAtStart(GateRule rule, PhraseSet phrases)
        {
            foreach (var sentence in draft.Sentences.Select(sentence => sentence.Words).Where(words => !words.Words.IsEmpty))
            {
                if (phrases.LongestAt(sentence, 0) is { } end)
                {
                    found.Add(new GateFailure(rule, sentence.Written(0, end)));
                }
            }
        }
    }

    private static string? EitherOr(Utterance own, GateRules gate)
    {
        var settled = gate.Settled.All(own).ToList();
        foreach (var match in gate.EitherOr.All(own))
        {
            if (!settled.Exists(phrase => match.Start >= phrase.Start && match.End <= phrase.End))
            {
                return own.Written(match.Start, match.End);
            }
        }

        return null;
    }
}
