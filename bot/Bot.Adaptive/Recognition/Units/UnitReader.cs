using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Numbers with a unit: <c>{ unit: "Year", value: "14" }</c>.</summary>
public abstract class UnitReader : TokenReader
{
    private readonly string _type;

    private protected UnitReader(string type) => _type = type;

    private protected sealed override Found? ReadAt(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (Before(reading, at) is var (prefix, start) && reading.QuantityAt(start) is { IsOrdinal: false } amount)
        {
            return reading.Found(_type, Resolution(amount, prefix), at, amount.Next);
        }

        if (reading.QuantityAt(at) is not { IsOrdinal: false } number)
        {
            return null;
        }

        // The letter that multiplies, as in 5M, may be the unit here.
        var hyphen = tokens[number.Next].Is("-") && tokens.Touches(number.Next) && tokens.Touches(number.Next + 1) ? 1 : 0;
        return After(reading, number.Next + hyphen) is var (unit, next) ? reading.Found(_type, Resolution(number, unit), at, next)
            : Numeral.At(tokens, at, reading.Culture.NumberFormat) is { } plain && plain.Next < number.Next && After(reading, plain.Next) is var (letter, end)
                ? reading.Found(_type, Resolution(new(plain.Amount, plain.Next), letter), at, end)
                : null;
    }

    /// <summary>The unit that begins at a token behind a number.</summary>
    private protected abstract (string Unit, int Next)? After(Reading reading, int at);

    /// <summary>The unit that begins at a token before a number.</summary>
    private protected virtual (string Unit, int Next)? Before(Reading reading, int at) => null;

    /// <summary>The first table that knows the phrase at a token.</summary>
    private protected static (string Unit, int Next)? In(Reading reading, int at, params ReadOnlySpan<Phrases<string>> tables)
    {
        (string, int)? longest = null;
        foreach (var table in tables)
        {
            if (table.TryRead(reading.Tokens, at, out var unit, out var next, attached: true) && next > (longest?.Item2 ?? 0))
            {
                longest = (unit, next);
            }
        }

        return longest;
    }

    private static ObjectValue Resolution(Quantity number, string unit) =>
        ObjectValue.Empty.With("unit", unit).With("value", number.Amount.Text);
}
