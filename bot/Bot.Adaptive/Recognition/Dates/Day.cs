using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>A day that was read: one, or the last and the next that fit what was written.</summary>
internal sealed record Day(string Timex, ImmutableArray<DateOnly> Dates, int Next)
{
    public static Day? At(DateReading reading, int at) => NumericDates.At(reading, at) ?? NamedDates.At(reading, at);

    public Moment ToMoment() => new("date", [.. Dates.Select(date => TimexText.Value("date", Timex, TimexText.Of(date)))], Next);

    public static Day Of(DateOnly date, int next) => new(TimexText.Of(date), [date], next);

    /// <summary>A day of one year; null when that year has no such day.</summary>
    public static Day? Of(int year, int month, int day, int next) => Exists(year, month, day) ? Of(new DateOnly(year, month, day), next) : null;

    /// <summary>A day of every year: the last before today, and the next or today.</summary>
    public static Day? OfAnyYear(int month, int day, DateOnly today, int next)
    {
        if (!Exists(2000, month, day))
        {
            return null;
        }

        var ahead = Enumerable.Range(today.Year, 9).Where(year => Exists(year, month, day)).Select(year => new DateOnly(year, month, day)).First(date => date >= today);
        var past = Enumerable.Range(0, 10).Select(back => today.Year - back).Where(year => Exists(year, month, day)).Select(year => new DateOnly(year, month, day)).First(date => date < today);
        return new($"XXXX-{month:00}-{day:00}", [past, ahead], next);
    }

    /// <summary>A day of every month that has it: the last before today, and the next or today.</summary>
    public static Day OfAnyMonth(int day, DateOnly today, int next)
    {
        var dates = (
            from months in Enumerable.Range(-3, 7)
            let month = today.AddDays(1 - today.Day).AddMonths(months)
            where Exists(month.Year, month.Month, day)
            select new DateOnly(month.Year, month.Month, day)).ToList();
        return new($"XXXX-XX-{day:00}", [dates.Last(date => date < today), dates.First(date => date >= today)], next);
    }

    /// <summary>A weekday: the last before today, and the next or today.</summary>
    public static Day OfWeek(int weekday, DateOnly today, int next)
    {
        var ahead = today.AddDays((weekday - Number(today) + 7) % 7);
        return new($"XXXX-WXX-{weekday}", [ahead.AddDays(-7), ahead], next);
    }

    /// <summary>1, Monday, to 7.</summary>
    public static int Number(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateOnly MondayOf(DateOnly date) => date.AddDays(1 - Number(date));

    private static bool Exists(int year, int month, int day) =>
        year is > 2 and < 9990 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
