using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>A length of time: 2 hours, an hour and a half, 1 hour and 30 minutes.</summary>
internal sealed record Length(ImmutableArray<(decimal Count, TimeUnit Unit)> Parts, int Next)
{
    private const decimal Most = 1_000_000m;

    /// <summary>A month counts 30 days and a year 365.</summary>
    public decimal Seconds => Parts.Sum(part => part.Count * SecondsIn(part.Unit));

    public string Timex =>
        "P" + string.Concat(Parts.Where(part => part.Unit >= TimeUnit.Day).Select(Write))
        + (Parts.Any(part => part.Unit < TimeUnit.Day) ? "T" : "") + string.Concat(Parts.Where(part => part.Unit < TimeUnit.Day).Select(Write));

    public static Length? At(DateReading reading, int at)
    {
        if (PartAt(reading, at) is not { } first)
        {
            return null;
        }

        var (tokens, parts, next) = (reading.Tokens, ImmutableArray.Create((first.Count, first.Unit)), first.Next);
        if (HalfAfter(reading, next) is var (half, end))
        {
            return new([(first.Count + half, first.Unit)], end);
        }

        while (parts.Length < 7)
        {
            var more = tokens[next].Is(",") || IsAnd(reading, next) ? next + 1 : next;
            if (PartAt(reading, more) is not { } part || part.Unit >= parts[^1].Unit)
            {
                break;
            }

            parts = parts.Add((part.Count, part.Unit));
            next = part.Next;
        }

        return new(parts, next);
    }

    private static (decimal Count, TimeUnit Unit, int Next)? PartAt(DateReading reading, int at)
    {
        var (tokens, numbers) = (reading.Tokens, reading.Reading.Language.Numbers);
        var (count, next) = reading.Reading.QuantityAt(at) is { IsOrdinal: false } number
            ? (number.Amount.Value, number.Next)
            : reading.Words.Vague.TryRead(tokens, at, out var few, out var vague) ? (few, vague)
            : numbers.Articles.TryRead(tokens, at, out _, out var article) ? (1m, article) : ((decimal?)null, at);
        if (count is not { } amount || amount is < 0 or > Most)
        {
            return null;
        }

        // Half an hour.
        next = amount == 0.5m && numbers.Articles.TryRead(tokens, next, out _, out var after) ? after : next;
        return reading.Words.Units.TryRead(tokens, next, out var unit, out var end, attached: true) ? (amount, unit, end) : null;
    }

    /// <summary>"and a half" after the unit.</summary>
    private static (decimal Half, int Next)? HalfAfter(DateReading reading, int at)
    {
        if (!IsAnd(reading, at))
        {
            return null;
        }

        var (tokens, numbers) = (reading.Tokens, reading.Reading.Language.Numbers);
        var half = numbers.Articles.TryRead(tokens, at + 1, out _, out var next) ? next : at + 1;
        return numbers.Fractions.TryRead(tokens, half, out var divisor, out next) && !reading.Words.Units.TryRead(tokens, next, out _, out _)
            ? (1m / divisor, next)
            : null;
    }

    private static bool IsAnd(DateReading reading, int at) =>
        reading.Reading.Language.Numbers.Morphemes.TryGetValue(reading.Tokens[at].Text, out var word) && word.Kind == MorphemeKind.And;

    private static string Write((decimal Count, TimeUnit Unit) part) => TimexText.Number(part.Count) + part.Unit.ToString()[0];

    private static decimal SecondsIn(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3_600,
        TimeUnit.Day => 86_400,
        TimeUnit.Week => 604_800,
        TimeUnit.Month => 2_592_000,
        _ => 31_536_000,
    };
}
