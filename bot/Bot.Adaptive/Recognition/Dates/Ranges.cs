using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>From one time to another: from 5 to 7pm, between June 1 and June 5, June 1-5, 9am - 5pm.</summary>
internal static class Ranges
{
    public static Moment? At(DateReading reading, int at) => Hours.At(reading, at) is { } hours ? hours.ToMoment() : Days(reading, at);

    private static Moment? Days(DateReading reading, int at)
    {
        if (Day.At(reading, reading.Skip(reading.Words.From, at)) is not { } opening
            || !reading.Words.To.TryRead(reading.Tokens, opening.Next, out _, out var second)
            || (Day.At(reading, second) ?? SameMonth(reading, opening, second)) is not { } closing)
        {
            return null;
        }

        var values =
            from start in opening.Dates
            let end = closing.Dates.Where(date => date > start).DefaultIfEmpty(closing.Dates[^1]).First()
            where end > start && (closing.Dates.Length > 1 || start == opening.Dates.Last(date => date < end))
            select TimexText.Range(
                "daterange",
                string.Create(CultureInfo.InvariantCulture, $"({opening.Timex},{closing.Timex},P{end.DayNumber - start.DayNumber}D)"),
                TimexText.Of(start), TimexText.Of(end));
        return values.ToList() is { Count: > 0 } ranges ? new("daterange", [.. ranges], closing.Next) : null;
    }

    /// <summary>Only the day of the second end is written: June 1 to 5.</summary>
    private static Day? SameMonth(DateReading reading, Day opening, int at)
    {
        var start = opening.Dates[^1];
        if (!reading.Names.AllMonths.TryRead(reading.Tokens, MonthBefore(reading, opening.Next), out _, out _)
            || NamedDates.DayOfMonth(reading, at) is not var (day, after) || day <= start.Day)
        {
            return null;
        }

        var (year, next) = NamedDates.YearAt(reading, after);
        return opening.Dates.Length == 1 ? Day.Of(start.Year, start.Month, day, after)
            : year is { } stated ? Day.Of(stated, start.Month, day, next)
            : Day.OfAnyYear(start.Month, day, reading.Today, after);
    }

    /// <summary>Where the month of a day that is written month first stands.</summary>
    private static int MonthBefore(DateReading reading, int next) =>
        reading.Tokens[next - 1].Kind == TokenKind.Digits ? next - 2 : next - 3;
}
