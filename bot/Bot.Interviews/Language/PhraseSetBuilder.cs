using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>Makes one automaton of many patterns: first, last and follow positions of each, as Glushkov's construction has it.</summary>
internal sealed class PhraseSetBuilder
{
    /// <summary>More positions than any honest rules file needs in one list.</summary>
    public const int MostPositions = 20_000;

    private readonly ImmutableArray<PatternWord>.Builder _words = ImmutableArray.CreateBuilder<PatternWord>();
    private readonly List<SortedSet<int>> _follow = [];
    private readonly SortedSet<int> _first = [];
    private readonly HashSet<int> _last = [];

    private sealed record Span(ImmutableArray<int> First, ImmutableArray<int> Last, bool Nullable);

    public bool IsFull => _words.Count > MostPositions;

    /// <summary>Adds a pattern.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Add(PatternNode pattern)
    {
        var span = Visit(pattern);
        if (span.Nullable)
        {
            return "every word of it is optional, so that it would be found everywhere";
        }

        if (span.First.Any(position => _words[position].Kind == PatternWordKind.Any))
        {
            return "it begins with any word; begin with a word that it must have";
        }

        _first.UnionWith(span.First);
        _last.UnionWith(span.Last);
        return null;
    }

    public PhraseSet Build() => new(
        _words.ToImmutable(),
        [.. _follow.Select(positions => positions.ToImmutableArray())],
        [.. Enumerable.Range(0, _words.Count).Select(_last.Contains)],
        _first);

    private Span Visit(PatternNode node) => node switch
    {
        PatternNode.One one => VisitOne(one.Word),
        PatternNode.Optional optional => Visit(optional.Part) with { Nullable = true },
        PatternNode.Choice choice => choice.Options.Select(Visit).Aggregate((one, other) =>
            new Span([.. one.First, .. other.First], [.. one.Last, .. other.Last], one.Nullable || other.Nullable)),
        PatternNode.Sequence sequence => sequence.Parts.Select(Visit).Aggregate(Join),
        _ => throw new InvalidOperationException($"No case for {node.GetType().Name}."),
    };

    private Span VisitOne(PatternWord word)
    {
        _words.Add(word);
        _follow.Add([]);
        return new Span([_words.Count - 1], [_words.Count - 1], false);
    }

    private Span Join(Span one, Span other)
    {
        foreach (var position in one.Last)
        {
            _follow[position].UnionWith(other.First);
        }

        return new Span(
            one.Nullable ? [.. one.First, .. other.First] : one.First,
            other.Nullable ? [.. one.Last, .. other.Last] : other.Last,
            one.Nullable && other.Nullable);
    }
}
