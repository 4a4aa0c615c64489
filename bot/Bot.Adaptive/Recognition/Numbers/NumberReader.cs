namespace Bot.Adaptive.Recognition;

/// <summary>Numbers: <c>{ subtype: "integer" | "decimal", value: "35.5" }</c>, large integers digit by digit.</summary>
public sealed class NumberReader : TokenReader
{
    private protected override Found? ReadAt(Reading reading, int at) =>
        reading.QuantityAt(at) is { IsOrdinal: false } number && !IsPronoun(reading, at, number.Next) && !IsPlace(reading, at)
            ? reading.Found("number", number.Amount.ToResolution(), at, number.Next)
            : null;

    /// <summary>"This one" counts nothing.</summary>
    private static bool IsPronoun(Reading reading, int at, int next) =>
        next == at + 1 && reading.Language.Numbers.Pronouns.TryRead(reading.Tokens, at - 1, out _, out var end) && end == next;

    /// <summary>Digits with an ordinal ending, as in "2nd".</summary>
    private static bool IsPlace(Reading reading, int at) =>
        reading.Tokens[at].Kind == TokenKind.Digits && OrdinalReader.At(reading, at) is var (_, next) && reading.Tokens[next - 1].Kind == TokenKind.Word;
}
