using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Rules about what is said: by the phrases that the rules of the language list.</summary>
internal static class WordingChecks
{
    private const int MostWordsAroundQuotation = 6;

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
        found.AddRange(draft.Sentences.TakeWhile(sentence => !sentence.Asks)
            .Where(sentence => !Leads(sentence, gate))
            .Select(sentence => new GateFailure(GateRule.Paraphrase, sentence.Text)));
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
            foreach (var sentence in draft.Sentences)
            {
                // Before the question every clause counts: "Oh no, that must have been hard."
                var words = sentence.Words;
                var starts = Enumerable.Range(0, words.Words.Length).Where(at => at == 0 || (!sentence.Asks && words.Words[at].Before >= Gap.Pause));
                found.AddRange(starts
                    .Select(start => (start, end: phrases.LongestAt(words, start)))
                    .Where(match => match.end is not null)
                    .Select(match => new GateFailure(rule, words.Written(match.start, match.end!.Value))));
            }
        }
    }

    // A sentence before the question leads to it, or quotes; everything else says back, judges or tells.
    private static bool Leads(DraftSentence sentence, GateRules gate) => !sentence.Words.Words.IsEmpty
        && (gate.Preambles.LongestAt(sentence.Words, 0) is not null
            || (sentence.Text.Contains(Quotation.Blanked) && sentence.Words.Length <= MostWordsAroundQuotation));

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
