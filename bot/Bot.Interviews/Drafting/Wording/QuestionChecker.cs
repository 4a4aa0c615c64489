using System.Collections.Immutable;
using Bot.Adaptive.Sources;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;

namespace Bot.Interviews.Drafting.Wording;

/// <summary>
/// Checks the wording of a question that a researcher wrote, and offers a better one where rules know one. Whatever is offered
/// passes the same check. A researcher's wording is theirs: a finding never stops it.
/// </summary>
public sealed class QuestionChecker
{
    /// <summary>Longer texts are not read.</summary>
    private const int MostCharacters = 600;

    private const int MostWordsWithoutRules = 30;
    private readonly LanguageRulesSet _languages;
    private readonly ImmutableSortedDictionary<string, WordingRules> _wording;

    private QuestionChecker(LanguageRulesSet languages, ImmutableSortedDictionary<string, WordingRules> wording) => (_languages, _wording) = (languages, wording);

    /// <summary>A checker with the rules among some files; after an error in <paramref name="found"/> it must not be used.</summary>
    public static QuestionChecker Load(IEnumerable<SourceText> files, LanguageRulesSet languages, Diagnostics found) => new(languages, WordingRules.Load(files, languages, found));

    /// <summary>The languages whose questions can be checked.</summary>
    public LanguageRulesSet Languages => _languages;

    /// <summary>Checks a question.</summary>
    /// <param name="language">BCP 47; without rules of its own it is not checked.</param>
    /// <param name="former">It is asked of people who have left.</param>
    public QuestionReport Check(string question, string language, bool former = false)
    {
        if (_languages.Find(language) is not { } rules)
        {
            return new(question, [], []);
        }

        var findings = Find(question, rules, former);
        return new(question, findings, findings.Count == 0 ? [] : Better(question, rules, former));
    }

    private List<QuestionFinding> Find(string question, LanguageRules rules, bool former)
    {
        if (string.IsNullOrWhiteSpace(question))
        {
            return [new(QuestionIssue.NoQuestion, question)];
        }

        if (question.Length > MostCharacters)
        {
            return [new(QuestionIssue.Long, question[..40] + "…")];
        }

        var draft = ProbeDraft.Of(question, [], rules);
        var own = WordingOf(rules);
        var found = new List<QuestionFinding>();
        var fine = (own?.Fine.All(draft.Own) ?? []).Select(match => draft.Own.Written(match.Start, match.End)).ToList();
        Add(QuestionIssue.Presuming, own?.Presuming);
        Add(QuestionIssue.Leading, own?.Leading);
        foreach (var failure in CharacterChecks.Find(draft)
            .Concat(ShapeChecks.Find(draft))
            .Concat(WordingChecks.Find(draft, new GateContext(rules.Tag) { Former = former }))
            .Concat(LanguageCheck.Find(draft, _languages)))
        {
            if (Of(failure.Rule) is { } issue && !fine.Exists(phrase => phrase.Contains(failure.Span, StringComparison.Ordinal)))
            {
                found.Add(new(issue, failure.Span));
            }
        }

        List<PhraseMatch> settled = [.. rules.Gate.Settled.All(draft.Own), .. own?.Fine.All(draft.Own) ?? []];
        if (rules.Gate.EitherOr.All(draft.Own).FirstOrDefault(match => !settled.Exists(s => match.Start >= s.Start && match.End <= s.End)) is { End: > 0 } either)
        {
            found.Add(new(QuestionIssue.EitherOr, draft.Own.Written(either.Start, either.End)));
        }

        if (own?.Both.Match(question) is { Success: true } both && !own.Fine.IsIn(draft.Own))
        {
            found.Add(new(QuestionIssue.Double, $"{both.Groups["a"].Value} … {both.Groups["b"].Value}"));
        }

        if (draft.Own.Length > (own?.MostWords ?? MostWordsWithoutRules))
        {
            found.Add(new(QuestionIssue.Long, question));
        }

        foreach (var (words, _) in own?.Jargon ?? [])
        {
            Add(QuestionIssue.Jargon, words);
        }

        return [.. found.DistinctBy(finding => finding.Issue)];

        void Add(QuestionIssue issue, PhraseSet? phrases)
        {
            if (phrases?.First(draft.Own) is { } match)
            {
                found.Add(new(issue, draft.Own.Written(match.Start, match.End)));
            }
        }
    }

    /// <summary>What a rule of the gate means for a question that a person wrote; null for what only follow-ups must not do.</summary>
    private static QuestionIssue? Of(GateRule rule) => rule switch
    {
        GateRule.NoQuestion or GateRule.Ending or GateRule.Empty => QuestionIssue.NoQuestion,
        GateRule.SeveralQuestions or GateRule.Stacked => QuestionIssue.Double,
        GateRule.Closed => QuestionIssue.Closed,
        GateRule.Suggestion => QuestionIssue.Leading,
        GateRule.Praise => QuestionIssue.Praise,
        GateRule.Promise => QuestionIssue.Promise,
        GateRule.WinBack => QuestionIssue.WinBack,
        GateRule.FormerStay => QuestionIssue.FormerStay,
        GateRule.Length or GateRule.Preamble => QuestionIssue.Long,
        GateRule.Language => QuestionIssue.Language,
        GateRule.Register => QuestionIssue.Register,
        GateRule.Markup or GateRule.Link or GateRule.Control => QuestionIssue.Signs,
        _ => null,
    };

    private string[] Better(string question, LanguageRules rules, bool former)
    {
        var own = WordingOf(rules);
        var plain = own is null ? question : Plain(question, own, rules);
        IEnumerable<string[]> offers = [[plain], .. own is null ? [] : Rewritten(plain, own), .. Parts(plain, own, rules)];
        return offers.FirstOrDefault(offer => offer.All(one => !one.Equals(question, StringComparison.OrdinalIgnoreCase) && Find(one, rules, former).Count == 0))
            ?? Parts(plain, own, rules).Select(parts => Mended(parts, own, rules, former)).FirstOrDefault(parts => parts.Length > 1)
            ?? [];
    }

    /// <summary>The parts of a double question, each as it is or rewritten; empty unless all pass.</summary>
    private string[] Mended(string[] parts, WordingRules? own, LanguageRules rules, bool former)
    {
        var mended = parts.Select(part => (own is null ? [] : Rewritten(part, own).Select(one => one[0])).Prepend(part).FirstOrDefault(one => Find(one, rules, former).Count == 0)).OfType<string>().Distinct().ToArray();
        return mended.Length == parts.Length ? mended : [];
    }

    private static IEnumerable<string[]> Rewritten(string question, WordingRules own) =>
        own.Rewrites.Where(rewrite => rewrite.From.IsMatch(question)).Select(rewrite => new[] { rewrite.From.Replace(question, rewrite.To) });

    private static string Plain(string question, WordingRules own, LanguageRules rules)
    {
        foreach (var (words, plain) in own.Jargon)
        {
            var read = rules.Read(question);
            if (words.First(read) is { } match)
            {
                question = question[..read.Words[match.Start].Start] + plain + question[read.Words[match.End - 1].End..];
            }
        }

        return question;
    }

    private static IEnumerable<string[]> Parts(string question, WordingRules? own, LanguageRules rules)
    {
        var sentences = DraftSentence.Divide(question, rules).Where(sentence => sentence.Asks).Select(sentence => sentence.Text).ToArray();
        if (sentences.Length > 1)
        {
            yield return sentences;
        }

        var read = rules.Read(question);
        if (rules.Gate.Stacked.First(read) is { Start: > 0 } stacked && read.Words.Length > stacked.Start + 1)
        {
            yield return [Ask(question[..read.Words[stacked.Start].Start]), Ask(question[read.Words[stacked.Start + 1].Start..])];
        }

        if (own?.Both.Match(question) is { Success: true } both)
        {
            var (head, tail) = (both.Groups["head"].Value, both.Groups["tail"].Value);
            var (a, b) = (both.Groups["a"].Value, both.Groups["b"].Value);
            b = b.Contains(' ', StringComparison.Ordinal) ? b : $"{a[..a.IndexOf(' ', StringComparison.Ordinal)]} {b}";
            yield return [Ask(head + a + tail), Ask(head + b + tail)];
        }
    }

    private static string Ask(string words)
    {
        words = words.Trim().TrimEnd('?', '.', ',', ';').TrimEnd();
        return words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}?";
    }

    private WordingRules? WordingOf(LanguageRules rules) => _wording.GetValueOrDefault(rules.Tag);
}
