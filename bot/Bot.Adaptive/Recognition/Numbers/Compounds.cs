using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>Takes words apart that hold several numbers: <c>fünfundzwanzig</c>, <c>venticinque</c>, <c>vijfentwintigste</c>.</summary>
internal static class Compounds
{
    private static readonly string[] s_elided = ["", "e", "i", "o", "a"];

    /// <summary>The parts of a word; empty when it is no number.</summary>
    public static ImmutableArray<Morpheme> Split(string word, NumberWords words)
    {
        if (word.Length == 0)
        {
            return [];
        }

        if (words.Morphemes.TryGetValue(word, out var whole))
        {
            return [whole];
        }

        var parts = Parts(word, words);
        return parts.IsEmpty ? SplitOrdinal(word, words) : parts;
    }

    private static ImmutableArray<Morpheme> SplitOrdinal(string word, NumberWords words)
    {
        foreach (var ending in words.OrdinalEndings.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                foreach (var elided in s_elided)
                {
                    var stem = word[..^ending.Length] + elided;
                    var parts = words.Morphemes.TryGetValue(stem, out var whole) ? [whole] : Parts(stem, words);
                    if (!parts.IsEmpty && NumberSum.Of(parts) is { } sum)
                    {
                        return [new(MorphemeKind.Ordinal, (long)sum)];
                    }
                }
            }
        }

        return [];
    }

    /// <summary>The longest parts first; each place of the word is tried once.</summary>
    private static ImmutableArray<Morpheme> Parts(string word, NumberWords words)
    {
        var best = new ImmutableArray<Morpheme>?[word.Length + 1];
        best[word.Length] = [];
        var morphemes = words.Morphemes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = word.Length - 1; start >= 0; start--)
        {
            for (var end = word.Length; end > start && best[start] is null; end--)
            {
                if (best[end] is { } rest && morphemes.TryGetValue(word.AsSpan(start..end), out var part))
                {
                    ImmutableArray<Morpheme> parts = [part, .. rest];
                    best[start] = start > 0 || NumberSum.Of(parts) is not null ? parts : null;
                }
            }
        }

        return best[0] ?? [];
    }
}
