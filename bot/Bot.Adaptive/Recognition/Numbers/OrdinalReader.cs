using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>
/// Places in an order: <c>{ value: "2", offset: "2", relativeTo: "start" }</c>; "last" and "next" count from the end or from
/// the current one and are of the type <c>ordinal.relative</c>.
/// </summary>
public sealed class OrdinalReader : TokenReader
{
    private protected override Found? ReadAt(Reading reading, int at)
    {
        if (reading.Language.Numbers.Relatives.TryRead(reading.Tokens, at, out var relative, out var next))
        {
            var offset = relative.Offset.ToString(CultureInfo.InvariantCulture);
            return reading.Found("ordinal.relative", Resolution($"{relative.From}{(relative.Offset < 0 ? "" : "+")}{offset}", offset, relative.From), at, next);
        }

        return At(reading, at) is var (place, end)
            ? reading.Found("ordinal", Resolution(place, place, "start"), at, end)
            : null;
    }

    /// <summary>The ordinal that begins at a token, in words or in digits with a suffix.</summary>
    internal static (string Place, int Next)? At(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (tokens[at].Kind == TokenKind.Digits)
        {
            return !tokens.Joins(at) && tokens.Touches(at + 1) && HasSuffix(reading, at + 1)
                ? (tokens[at].Text.TrimStart('0') is { Length: > 0 } place ? place : "0", at + 2)
                : null;
        }

        return reading.QuantityAt(at) is { IsOrdinal: true } ordinal ? (ordinal.Amount.Text, ordinal.Next) : null;
    }

    private static bool HasSuffix(Reading reading, int at) =>
        reading.Tokens[at] is { Text: { Length: > 0 } suffix }
        && reading.Language.Numbers.OrdinalSuffixes.Split('|').Contains(suffix)
        && !reading.Tokens.Joins(at + 1)
        && (suffix != "." || (!reading.Tokens.Touches(at + 1) && reading.Tokens[at + 1].Kind != TokenKind.Symbol) || (at == 1 && reading.Tokens.Count == 2));

    private static ObjectValue Resolution(string value, string offset, string from) =>
        ObjectValue.Empty.With("offset", offset).With("relativeTo", from).With("value", value);
}
