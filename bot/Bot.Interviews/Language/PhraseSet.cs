using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>
/// A set of word patterns, looked for in utterances. It is a position automaton (Glushkov 1961): a search costs the
/// length of the text times the positions that the longest pattern can be in at once, whatever the text.
/// A match never reaches over the end of a sentence.
/// </summary>
public sealed class PhraseSet
{
    private readonly ImmutableArray<PatternWord> _words;
    private readonly ImmutableArray<ImmutableArray<int>> _follow;
    private readonly ImmutableArray<bool> _last;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _firstExact;
    private readonly FrozenDictionary<char, ImmutableArray<int>> _firstStems;
    private readonly ImmutableArray<int> _firstOther;

    internal PhraseSet(
        ImmutableArray<PatternWord> words,
        ImmutableArray<ImmutableArray<int>> follow,
        ImmutableArray<bool> last,
        IEnumerable<int> first)
    {
        _words = words;
        _follow = follow;
        _last = last;
        var starts = first.ToLookup(position => words[position].Kind);
        _firstExact = starts[PatternWordKind.Exact].GroupBy(position => words[position].Text)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _firstStems = starts[PatternWordKind.Prefix].GroupBy(position => words[position].Text[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _firstOther = [.. starts[PatternWordKind.Suffix], .. starts[PatternWordKind.Number]];
    }

    /// <summary>Finds nothing.</summary>
    public static PhraseSet Empty { get; } = new([], [], [], []);

    /// <summary>The words that patterns name in full.</summary>
    public IEnumerable<string> Vocabulary => _words.Where(w => w.Kind == PatternWordKind.Exact).Select(w => w.Text).Distinct();

    /// <summary>Whether a pattern occurs anywhere.</summary>
    public bool IsIn(Utterance utterance) => First(utterance) is not null;

    /// <summary>The first occurrence, the longest where several begin there.</summary>
    public PhraseMatch? First(Utterance utterance, int from = 0)
    {
        for (var start = from; start < utterance.Words.Length; start++)
        {
            if (LongestAt(utterance, start) is { } end)
            {
                return new PhraseMatch(start, end);
            }
        }

        return null;
    }

    /// <summary>All occurrences from left to right that do not overlap.</summary>
    public IEnumerable<PhraseMatch> All(Utterance utterance)
    {
        for (var match = First(utterance); match is { } found; match = First(utterance, found.End))
        {
            yield return found;
        }
    }

    /// <summary>Where the longest pattern ends that begins at a word; null when none does.</summary>
    public int? LongestAt(Utterance utterance, int start)
    {
        var ends = EndsAt(utterance.Words, start);
        return ends is null ? null : ends[^1];
    }

    /// <summary>The ends of all patterns that begin at a word, in rising order, each behind its last word; null when there is none.</summary>
    public IReadOnlyList<int>? EndsAt(ImmutableArray<Word> words, int start)
    {
        List<int>? ends = null;
        var current = Begin(words[start]);
        for (var at = start + 1; current is { Count: > 0 }; at++)
        {
            if (current.Exists(position => _last[position]))
            {
                (ends ??= []).Add(at);
            }

            if (at == words.Length || words[at].Before == Gap.Break)
            {
                break;
            }

            current = Step(current, words[at]);
        }

        return ends;
    }

    private List<int>? Begin(in Word word)
    {
        List<int>? begun = _firstExact.TryGetValue(word.Text, out var exact) ? [.. exact] : null;
        if (_firstStems.TryGetValue(word.Text[0], out var stems))
        {
            AddAccepting(word, stems, ref begun);
        }

        AddAccepting(word, _firstOther, ref begun);
        return begun;
    }

    private void AddAccepting(in Word word, ImmutableArray<int> positions, ref List<int>? begun)
    {
        foreach (var position in positions)
        {
            if (_words[position].Accepts(word))
            {
                (begun ??= []).Add(position);
            }
        }
    }

    private List<int> Step(List<int> current, in Word word)
    {
        var next = new List<int>();
        foreach (var position in current)
        {
            foreach (var following in _follow[position])
            {
                if (_words[following].Accepts(word) && !next.Contains(following))
                {
                    next.Add(following);
                }
            }
        }

        return next;
    }
}

/// <summary>An occurrence: from the word at <paramref name="Start"/> up to, not including, the word at <paramref name="End"/>.</summary>
public readonly record struct PhraseMatch(int Start, int End);
