using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>
/// Many patterns as one position automaton (Glushkov 1961): a state for every place of a pattern, and for each the places
/// that follow it. A search costs the length of the text times the places that it can be in at once, whatever the text.
/// </summary>
internal sealed class PatternAutomaton
{
    private readonly PatternPositions _first;
    private readonly PatternPositions[][] _follow;
    private readonly bool[] _last;

    private PatternAutomaton(PatternPositions first, PatternPositions[][] follow, bool[] last)
    {
        _first = first;
        _follow = follow;
        _last = last;
    }

    public static PatternAutomaton Of(IEnumerable<PatternNode> patterns) => new Construction().Build(patterns);

    /// <summary>The ends of all patterns that begin at a word, in rising order, each behind its last word; null when there is none.</summary>
    public List<int>? EndsAt(ImmutableArray<Word> words, int start)
    {
        List<int>? ends = null;
        List<int>? current = null;
        _first.Accept(words[start], ref current);
        for (var at = start + 1; current is not null; at++)
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

    private List<int>? Step(List<int> current, in Word word)
    {
        List<int>? next = null;
        foreach (var position in current)
        {
            foreach (var following in _follow[position])
            {
                following.Accept(word, ref next);
            }
        }

        return next;
    }

    private sealed class Construction
    {
        private readonly List<PatternWord> _words = [];
        private readonly List<List<PatternPositions>> _follow = [];

        private sealed record Span(List<int> First, List<int> Last, bool Nullable);

        public PatternAutomaton Build(IEnumerable<PatternNode> patterns)
        {
            var whole = Either([.. patterns.Select(Visit)]);
            var last = new bool[_words.Count];
            whole.Last.ForEach(position => last[position] = true);
            return new PatternAutomaton(
                new PatternPositions(whole.First, _words), [.. _follow.Select(positions => positions.ToArray())], last);
        }

        private Span Visit(PatternNode node) => node switch
        {
            PatternNode.One one => VisitOne(one.Word),
            PatternNode.Optional optional => Visit(optional.Part) with { Nullable = true },
            PatternNode.Choice choice => Either([.. choice.Options.Select(Visit)]),
            PatternNode.Sequence sequence => sequence.Parts.Select(Visit).Aggregate(Join),
            _ => throw new InvalidOperationException($"No case for {node.GetType().Name}."),
        };

        private Span VisitOne(PatternWord word)
        {
            _words.Add(word);
            _follow.Add([]);
            return new Span([_words.Count - 1], [_words.Count - 1], false);
        }

        private static Span Either(List<Span> options) => new(
            [.. options.SelectMany(option => option.First)],
            [.. options.SelectMany(option => option.Last)],
            options.Exists(option => option.Nullable));

        private Span Join(Span one, Span other)
        {
            var following = new PatternPositions(other.First, _words);
            one.Last.ForEach(position => _follow[position].Add(following));
            return new Span(
                one.Nullable ? [.. one.First, .. other.First] : one.First,
                other.Nullable ? [.. one.Last, .. other.Last] : other.Last,
                one.Nullable && other.Nullable);
        }
    }
}
