namespace Bot.Adaptive.Recognition;

/// <summary>The names of units in one language; signs and international abbreviations are known to the readers.</summary>
internal sealed record UnitWords
{
    public static UnitWords None { get; } = new();

    /// <summary>What says the age of somebody behind a number.</summary>
    public Phrases<string> Ages { get; init; } = Phrases<string>.Empty;

    public Phrases<string> Currencies { get; init; } = Phrases<string>.Empty;

    public Phrases<string> Dimensions { get; init; } = Phrases<string>.Empty;

    public Phrases<string> Temperatures { get; init; } = Phrases<string>.Empty;

    public Phrases<bool> Percent { get; init; } = Phrases<bool>.Empty;
}
