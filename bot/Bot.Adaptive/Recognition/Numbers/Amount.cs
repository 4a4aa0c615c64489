using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>A number as text with a decimal point, exact for what was written in digits.</summary>
internal readonly record struct Amount(string Text, bool IsInteger)
{
    /// <summary>The number; null when it is larger than 28 digits.</summary>
    public decimal? Value =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static Amount Of(decimal value)
    {
        var text = value.ToString("0.###############", CultureInfo.InvariantCulture);
        return new(text, !text.Contains('.', StringComparison.Ordinal));
    }

    public Amount Negated => new(Text.StartsWith('-') ? Text[1..] : Text == "0" ? Text : $"-{Text}", IsInteger);

    /// <summary>The number times another one; null when that is too large.</summary>
    public Amount? Times(decimal factor) =>
        Value is { } value && Math.Abs(value) <= 1_000_000_000_000m && factor <= 1_000_000_000_000_000m ? Of(value * factor) : null;

    public ObjectValue ToResolution() => ObjectValue.Empty.With("subtype", IsInteger ? "integer" : "decimal").With("value", Text);
}
