using System.Collections.Immutable;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>A text at the gate, divided into sentences. Words that the participant said are blanked out of it: they are not ours to judge.</summary>
internal sealed record ProbeDraft(string Text, LanguageRules Rules, ImmutableArray<Quotation> Invented, Utterance Own, ImmutableArray<DraftSentence> Sentences)
{
    private const int LongestQuotation = 8;

    /// <summary>The sentence with the question; the last one when none asks.</summary>
    public DraftSentence Question => Sentences.FirstOrDefault(sentence => sentence.Asks) ?? Sentences[^1];

    public static ProbeDraft Of(string text, IReadOnlyCollection<string> said, LanguageRules rules)
    {
        var quotations = Quotation.AllIn(text).ToLookup(quotation => IsTheirs(quotation, said, rules));
        var own = Quotation.Blank(text, quotations[true]);
        return new ProbeDraft(text, rules, [.. quotations[false]], rules.Read(own), DraftSentence.Divide(own, rules));
    }

    // French puts spaces inside its quotation marks.
    private static bool IsTheirs(Quotation quotation, IReadOnlyCollection<string> said, LanguageRules rules) =>
        quotation.Words.Trim() is { Length: > 0 } words
        && rules.Read(words).Length is > 0 and <= LongestQuotation
        && said.Any(answer => answer.Contains(words, StringComparison.OrdinalIgnoreCase));
}
