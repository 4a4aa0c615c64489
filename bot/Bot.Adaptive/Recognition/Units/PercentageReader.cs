using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Percentages: <c>{ value: "50%" }</c>.</summary>
public sealed class PercentageReader : TokenReader
{
    private static readonly Phrases<bool> s_signs = new((true, "%|％|pct"));

    private protected override Found? ReadAt(Reading reading, int at) =>
        reading.QuantityAt(at) is { IsOrdinal: false } number
        && (s_signs.TryRead(reading.Tokens, number.Next, out _, out var next, attached: true) || reading.Language.Units.Percent.TryRead(reading.Tokens, number.Next, out _, out next))
            ? reading.Found("percentage", ObjectValue.Empty.With("value", $"{number.Amount.Text}%"), at, next)
            : null;
}
