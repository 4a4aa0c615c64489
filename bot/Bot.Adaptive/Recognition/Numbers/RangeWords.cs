namespace Bot.Adaptive.Recognition;

/// <summary>How a language speaks of ranges of numbers.</summary>
internal sealed record RangeWords
{
    public static RangeWords None { get; } = new();

    /// <summary>"more than", before a number.</summary>
    public Phrases<RangeBound> Before { get; init; } = Phrases<RangeBound>.Empty;

    /// <summary>"or more", behind a number.</summary>
    public Phrases<RangeBound> After { get; init; } = Phrases<RangeBound>.Empty;

    public Phrases<bool> Between { get; init; } = Phrases<bool>.Empty;

    public Phrases<bool> From { get; init; } = Phrases<bool>.Empty;

    public Phrases<bool> And { get; init; } = Phrases<bool>.Empty;

    public Phrases<bool> To { get; init; } = Phrases<bool>.Empty;
}
