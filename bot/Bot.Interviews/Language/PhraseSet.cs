using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>
/// A set of word patterns, looked for in utterances in linear time. A match never reaches over the end of a sentence.
/// The automaton is made when it is first asked for: a language that nobody speaks costs only its parsing.
/// </summary>
public sealed class PhraseSet
{
    private readonly ImmutableArray<PatternNode> _patterns;
    private readonly Lazy<PatternAutomaton> _automaton;

    internal PhraseSet(ImmutableArray<PatternNode> patterns)
    {
        _patterns = patterns;
        _automaton = new Lazy<PatternAutomaton>(() => PatternAutomaton.Of(patterns));
    }

    /// <summary>The words that patterns name in full.</summary>
    public IEnumerable<string> Vocabulary => _patterns
        .SelectMany(pattern => pattern.Words).Where(word => word.Kind == PatternWordKind.Exact).Select(word => word.Text).Distinct();

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
    public int? LongestAt(Utterance utterance, int start) => EndsAt(utterance.Words, start) is { } ends ? ends[^1] : null;

    /// <summary>The ends of all patterns that begin at a word, in rising order, each behind its last word; null when there is none.</summary>
    public IReadOnlyList<int>? EndsAt(ImmutableArray<Word> words, int start) => _automaton.Value.EndsAt(words, start);

    /// <summary>These phrases and those.</summary>
    internal PhraseSet With(PhraseSet other) => new([.. _patterns, .. other._patterns]);

    /// <summary>These phrases, which one of those may introduce.</summary>
    internal PhraseSet After(PhraseSet lead) => _patterns.IsEmpty || lead._patterns.IsEmpty
        ? this
        : new([new PatternNode.Sequence([new PatternNode.Optional(new PatternNode.Choice(lead._patterns)), new PatternNode.Choice(_patterns)])]);
}

/// <summary>An occurrence: from the word at <paramref name="Start"/> up to, not including, the word at <paramref name="End"/>.</summary>
public readonly record struct PhraseMatch(int Start, int End);
