using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>One pattern of words as it was written, see <see cref="PatternParser"/>.</summary>
internal abstract record PatternNode
{
    /// <summary>One word.</summary>
    public sealed record One(PatternWord Word) : PatternNode;

    /// <summary>One part after another.</summary>
    public sealed record Sequence(ImmutableArray<PatternNode> Parts) : PatternNode;

    /// <summary>One part or another.</summary>
    public sealed record Choice(ImmutableArray<PatternNode> Options) : PatternNode;

    /// <summary>A part that may be missing.</summary>
    public sealed record Optional(PatternNode Part) : PatternNode;
}
