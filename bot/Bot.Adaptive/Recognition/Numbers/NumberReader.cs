namespace Bot.Adaptive.Recognition;

/// <summary>Numbers: <c>{ subtype: "integer" | "decimal", value: "35.5" }</c>, large integers digit by digit.</summary>
public sealed class NumberReader : TokenReader
{
    private protected override Found? ReadAt(Reading reading, int at) =>
        reading.QuantityAt(at) is { IsOrdinal: false } number
            ? reading.Found("number", number.Amount.ToResolution(), at, number.Next)
            : null;
}
