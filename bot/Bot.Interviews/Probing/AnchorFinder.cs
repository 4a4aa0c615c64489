using System.Collections.Immutable;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Finds words of an answer that may be quoted back.</summary>
internal static class AnchorFinder
{
    private const int MostAnchors = 3;
    private const int LongestAnchor = 40;

    /// <summary>Verbatim pieces of the answer, those of two words and more first, at most three.</summary>
    public static ImmutableArray<string> Find(Utterance utterance, AnchorRules rules) =>
    [
        .. Stretches(utterance, rules)
            .Select(match => (Written: utterance.Written(match.Start, match.End), Words: match.End - match.Start))
            .Where(found => found.Written.Length <= LongestAnchor && found.Written.All(IsPlain))
            .DistinctBy(found => found.Written, StringComparer.OrdinalIgnoreCase)
            .Take(50)
            .OrderByDescending(found => found.Words > 1)
            .Select(found => found.Written)
            .Take(MostAnchors),
    ];

    // The longest phrase at each word that no punctuation divides.
    private static IEnumerable<PhraseMatch> Stretches(Utterance utterance, AnchorRules rules)
    {
        for (var start = 0; start < utterance.Words.Length; start++)
        {
            var ends = rules.Words.EndsAt(utterance.Words, start) ?? [];
            var end = ends.LastOrDefault(end => Enumerable.Range(start + 1, end - start - 1).All(index => utterance.Words[index].Before <= Gap.Space));
            if (end > 0)
            {
                yield return new PhraseMatch(start, end);
                start = end - 1;
            }
        }
    }

    // Nothing that a channel could take for markup, and nothing that cannot be seen.
    private static bool IsPlain(char character) => char.IsLetter(character) || character is ' ' or '-';
}
