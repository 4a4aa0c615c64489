using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>One pattern of words as it was written, see <see cref="PatternParser"/>.</summary>
/// <param name="IsNullable">Whether it is also found where no word stands.</param>
/// <param name="BeginsWithAny">Whether an occurrence may begin with any word.</param>
/// <param name="Places">How many places for words it has.</param>
internal abstract record PatternNode(bool IsNullable, bool BeginsWithAny, int Places)
{
    /// <summary>All places for words, from left to right.</summary>
    public abstract IEnumerable<PatternWord> Words { get; }

    /// <summary>One word.</summary>
    public sealed record One(PatternWord Word) : PatternNode(false, Word.Kind == PatternWordKind.Any, 1)
    {
        public override IEnumerable<PatternWord> Words => [Word];
    }

    /// <summary>One part after another.</summary>
    public sealed record Sequence(ImmutableArray<PatternNode> Parts)
        : PatternNode(Parts.All(part => part.IsNullable), CanBeginWithAny(Parts), Parts.Sum(part => part.Places))
    {
        public override IEnumerable<PatternWord> Words => Parts.SelectMany(part => part.Words);

        private static bool CanBeginWithAny(ImmutableArray<PatternNode> parts) =>
            parts.Take(parts.TakeWhile(part => part.IsNullable).Count() + 1).Any(part => part.BeginsWithAny);
    }

    /// <summary>One part or another.</summary>
    public sealed record Choice(ImmutableArray<PatternNode> Options) : PatternNode(
        Options.Any(option => option.IsNullable), Options.Any(option => option.BeginsWithAny), Options.Sum(option => option.Places))
    {
        public override IEnumerable<PatternWord> Words => Options.SelectMany(option => option.Words);
    }

    /// <summary>A part that may be missing.</summary>
    public sealed record Optional(PatternNode Part) : PatternNode(true, Part.BeginsWithAny, Part.Places)
    {
        public override IEnumerable<PatternWord> Words => Part.Words;
    }
}
