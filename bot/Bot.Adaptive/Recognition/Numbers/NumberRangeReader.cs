using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Ranges of numbers as intervals: <c>{ value: "[5,10)" }</c>, open on a side that has no end.</summary>
public sealed class NumberRangeReader : TokenReader
{
    private static readonly Phrases<bool> s_to = new((true, "-|~|–|—"));

    private static readonly Phrases<RangeBound> s_signs = new(
        (RangeBound.MoreThan, ">"), (RangeBound.AtLeast, ">=|≥"), (RangeBound.LessThan, "<"), (RangeBound.AtMost, "<=|≤"));

    private protected override Found? ReadAt(Reading reading, int at) =>
        (Ends(reading, at) ?? Sides(reading, at)) is var (interval, next)
            ? reading.Found("numberrange", ObjectValue.Empty.With("value", interval), at, next)
            : null;

    /// <summary>between 5 and 10, from 5 to 10, 5-10.</summary>
    private static (string Interval, int Next)? Ends(Reading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Ranges);
        var isBetween = words.Between.TryRead(tokens, at, out _, out var first);
        first = isBetween || words.From.TryRead(tokens, at, out _, out first) ? first : at;
        if (NumberAt(reading, first) is not { } low)
        {
            return null;
        }

        var joined = isBetween ? words.And.TryRead(tokens, low.Next, out _, out var second)
            : words.To.TryRead(tokens, low.Next, out _, out second) || s_to.TryRead(tokens, low.Next, out _, out second);
        return joined && NumberAt(reading, second) is { } high && low.Amount.Value < high.Amount.Value
            ? ($"{(isBetween ? '(' : '[')}{low.Amount.Text},{high.Amount.Text})", high.Next)
            : null;
    }

    /// <summary>more than 5, at most 10, 5 or more, and two of them together.</summary>
    private static (string Interval, int Next)? Sides(Reading reading, int at)
    {
        if (Side(reading, at) is not var (bound, amount, next))
        {
            return null;
        }

        var other = next + (reading.Language.Ranges.And.TryRead(reading.Tokens, next, out _, out _) ? 1 : 0);
        return Side(reading, other) is var (second, limit, end) && IsLow(bound) != IsLow(second)
            ? IsLow(bound) ? (Interval(bound, amount, second, limit), end) : (Interval(second, limit, bound, amount), end)
            : IsLow(bound) ? (Interval(bound, amount, RangeBound.LessThan, ""), next) : (Interval(RangeBound.MoreThan, "", bound, amount), next);
    }

    private static (RangeBound Bound, string Amount, int Next)? Side(Reading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Language.Ranges);
        if (s_signs.TryRead(tokens, at, out var bound, out var next) || words.Before.TryRead(tokens, at, out bound, out next))
        {
            return NumberAt(reading, next) is { } number ? (bound, number.Amount.Text, number.Next) : null;
        }

        return NumberAt(reading, at) is { } amount && words.After.TryRead(tokens, amount.Next, out bound, out next) ? (bound, amount.Amount.Text, next) : null;
    }

    private static Quantity? NumberAt(Reading reading, int at) => reading.QuantityAt(at) is { IsOrdinal: false } number ? number : null;

    private static bool IsLow(RangeBound bound) => bound is RangeBound.MoreThan or RangeBound.AtLeast;

    private static string Interval(RangeBound low, string from, RangeBound high, string to) =>
        $"{(low == RangeBound.AtLeast ? '[' : '(')}{from},{to}{(high == RangeBound.AtMost ? ']' : ')')}";
}
