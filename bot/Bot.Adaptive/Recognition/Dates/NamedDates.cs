using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>Days in words: tomorrow, June 1st 2019, 1 de junio de 2019, next Monday, in three weeks, 2 days ago.</summary>
internal static class NamedDates
{
    public static Day? At(DateReading reading, int at)
    {
        if (reading.Words.Days.TryRead(reading.Tokens, at, out var days, out var next))
        {
            return Day.Of(reading.Today.AddDays(days), next);
        }

        return MonthFirst(reading, at) ?? DayFirst(reading, at) ?? WeekdayAt(reading, at) ?? Stepped(reading, at) ?? Shifted(reading, at)
            ?? OfAnyMonth(reading, at);
    }

    /// <summary>A year after a date, with or without a comma or "of".</summary>
    public static (int? Year, int Next) YearAt(DateReading reading, int at)
    {
        var year = reading.Skip(reading.Words.Of, reading.SkipComma(at));
        var tokens = reading.Tokens;
        return tokens[year].Text.Length == 4 && reading.Digits(year, 4) is { } stated and >= 1000 && !tokens.Joins(year + 1) && !tokens.Joins(year)
            && !(tokens[year + 1].Is(":") && tokens.Touches(year + 1)) ? (stated, year + 1) : (null, at);
    }

    private static Day? MonthFirst(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        if (!reading.Names.AllMonths.TryRead(tokens, at, out var month, out var next))
        {
            return null;
        }

        next += tokens[next].Is(".") && tokens.Touches(next) ? 1 : 0;
        next += tokens[next].Is("the") ? 1 : 0;
        return DayOfMonth(reading, next) is var (day, end) ? WithYear(reading, month, day, end) : null;
    }

    private static Day? DayFirst(DateReading reading, int at)
    {
        if (DayOfMonth(reading, at) is not var (day, next))
        {
            return null;
        }

        var tokens = reading.Tokens;
        next += (tokens[next].Is("-") || tokens[next].Is(".")) && tokens.Touches(next) ? 1 : 0;
        next = reading.Skip(reading.Words.Of, next);
        if (!reading.Names.AllMonths.TryRead(tokens, next, out var month, out next))
        {
            return null;
        }

        next += tokens[next].Is(".") && tokens.Touches(next) && tokens[next + 1].Kind == TokenKind.Digits ? 1 : 0;
        next += tokens[next].Is("-") && tokens.Touches(next) && tokens.Touches(next + 1) ? 1 : 0;
        return WithYear(reading, month, day, next);
    }

    private static Day? WithYear(DateReading reading, int month, int day, int next) =>
        YearAt(reading, next) is ({ } year, var end) ? Day.Of(year, month, day, end) : Day.OfAnyYear(month, day, reading.Today, next);

    /// <summary>1, 1st, 1., first.</summary>
    public static (int Day, int Next)? DayOfMonth(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        if (OrdinalReader.At(reading.Reading, at) is var (place, end) && place.Length <= 2)
        {
            return int.Parse(place, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var ordinal ? (ordinal, end) : null;
        }

        return reading.Digits(at, 2) is { } day and >= 1 and <= 31 && !tokens.Joins(at) && !tokens.Joins(at + 1)
            && !(tokens[at + 1].Is(":") && tokens.Touches(at + 1)) ? (day, at + 1)
            : tokens[at].Kind == TokenKind.Word && reading.Reading.QuantityAt(at) is { IsOrdinal: false, Amount: { IsInteger: true, Value: >= 1 and <= 31 and var spelled } } number
                ? ((int)spelled, number.Next)
                : null;
    }

    private static Day? WeekdayAt(DateReading reading, int at)
    {
        var (tokens, names) = (reading.Tokens, reading.Names);
        var stepped = reading.Words.Steps.TryRead(tokens, at, out var step, out var name);
        if (!names.AllWeekdays.TryRead(tokens, name, out var weekday, out var next))
        {
            return null;
        }

        var week = reading.Skip(reading.Words.Of, next);
        if (!stepped && reading.Words.Steps.TryRead(tokens, week, out step, out var after)
            && reading.Words.Units.TryRead(tokens, after, out var unit, out var end) && unit == TimeUnit.Week)
        {
            return Day.Of(Day.MondayOf(reading.Today).AddDays((7 * step) + weekday - 1), end);
        }

        if (!stepped && reading.Words.Steps.TryRead(tokens, next, out step, out after))
        {
            (stepped, next) = (true, after);
        }

        if (stepped)
        {
            return Day.Of(Day.MondayOf(reading.Today).AddDays((7 * step) + weekday - 1), next);
        }

        // A date beside its weekday says more.
        next += tokens[next].Is(".") && tokens.Touches(next) && !names.Weekdays.TryRead(tokens, at, out _, out _) ? 1 : 0;
        var beside = reading.SkipComma(next);
        beside += tokens[beside].Text is "the" or "der" or "den" or "el" or "le" or "de" ? 1 : 0;
        return NumericDates.At(reading, beside) ?? MonthFirst(reading, beside) ?? DayFirst(reading, beside)
            ?? (names.Weekdays.TryRead(tokens, at, out _, out _) || IsShortWeekday(reading, at)
                ? Day.OfWeek(weekday, reading.Today, next)
                : null);
    }

    /// <summary>English abbreviations stand alone; in other languages too many are words.</summary>
    private static bool IsShortWeekday(DateReading reading, int at) =>
        reading.Reading.Language.Code == "en"
        && (!reading.Words.NotAlone.TryRead(reading.Tokens, at, out _, out _) || reading.Tokens.Count == 1 || reading.Tokens[at - 1].Is("on"));

    /// <summary>The next day, the previous day.</summary>
    private static Day? Stepped(DateReading reading, int at) =>
        reading.Words.Steps.TryRead(reading.Tokens, at, out var step, out var next) && step != 0
            && reading.Words.Units.TryRead(reading.Tokens, next, out var unit, out next) && unit == TimeUnit.Day
                ? Day.Of(reading.Today.AddDays(step), next)
                : null;

    /// <summary>"On the 25th", when no noun follows.</summary>
    private static Day? OfAnyMonth(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        return tokens[at - 1].Is("on") && tokens[at].Is("the") && OrdinalReader.At(reading.Reading, at + 1) is not null
            && DayOfMonth(reading, at + 1) is var (day, next) && tokens[next].Kind == TokenKind.Symbol
                ? Day.OfAnyMonth(day, reading.Today, next)
                : null;
    }

    /// <summary>A whole number of days, weeks, months or years from now.</summary>
    private static Day? Shifted(DateReading reading, int at) =>
        Shift.At(reading, at) is { Unit: >= TimeUnit.Day } shift && shift.From(reading.Now) is { } day ? Day.Of(DateOnly.FromDateTime(day), shift.Next) : null;
}
