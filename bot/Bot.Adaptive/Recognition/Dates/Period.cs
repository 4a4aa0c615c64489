using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>Several days: this weekend, last month, June 2019, 2019, the next 3 days. The end is the first day after them.</summary>
internal sealed record Period(ImmutableArray<(string Timex, DateOnly Start, DateOnly End)> Ranges, int Next)
{
    private Period(string timex, DateOnly start, DateOnly end, int next)
        : this([(timex, start, end)], next)
    {
    }

    public static Period? At(DateReading reading, int at) => Stepped(reading, at) ?? MonthAt(reading, at) ?? YearAt(reading, at);

    public Moment ToMoment() => new(
        "daterange", [.. Ranges.Select(r => TimexText.Range("daterange", r.Timex, TimexText.Of(r.Start), TimexText.Of(r.End)))], Next);

    private static Period? Stepped(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        var stepped = words.Steps.TryRead(tokens, at, out var step, out var next);
        if (stepped && step != 0 && Length.At(reading, next) is { Parts: [{ Unit: >= TimeUnit.Day } part] } length)
        {
            return Several(reading, part, step, length.Next);
        }

        var isWeekend = words.Weekend.TryRead(tokens, next, out _, out var end);
        var unit = TimeUnit.Week;
        if (!isWeekend && !words.Units.TryRead(tokens, next, out unit, out end))
        {
            return stepped && reading.Names.AllMonths.TryRead(tokens, next, out var month, out end) ? SteppedMonth(reading, month, step, end) : null;
        }

        if (!stepped && words.Steps.TryRead(tokens, end, out step, out var after))
        {
            (stepped, end) = (true, after);
        }

        if (!stepped && !isWeekend)
        {
            return null;
        }

        return isWeekend ? Weekend(reading, step, end) : Unit(reading, unit, step, end);
    }

    private static Period? Several(DateReading reading, (decimal Count, TimeUnit Unit) part, int step, int next)
    {
        var length = new Length([part], next);
        if (new Shift(length, step, next).From(reading.Now) is not { } to)
        {
            return null;
        }

        var other = DateOnly.FromDateTime(to);
        var (start, end) = step < 0 ? (other, reading.Today) : (reading.Today.AddDays(1), other.AddDays(1));
        return new($"({TimexText.Of(start)},{TimexText.Of(end)},{length.Timex})", start, end, next);
    }

    private static Period? Unit(DateReading reading, TimeUnit unit, int step, int next)
    {
        var today = reading.Today;
        switch (unit)
        {
            case TimeUnit.Week:
                var monday = Day.MondayOf(today).AddDays(7 * step);
                return new(Week(monday), monday, monday.AddDays(7), next);
            case TimeUnit.Month:
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
                return new(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month, month.AddMonths(1), next);
            case TimeUnit.Year:
                var year = new DateOnly(today.Year + step, 1, 1);
                return new(year.ToString("yyyy", CultureInfo.InvariantCulture), year, year.AddYears(1), next);
            default:
                return null;
        }
    }

    private static Period Weekend(DateReading reading, int step, int next)
    {
        var saturday = Day.MondayOf(reading.Today).AddDays((7 * step) + 5);
        return new($"{Week(saturday)}-WE", saturday, saturday.AddDays(2), next);
    }

    private static Period SteppedMonth(DateReading reading, int month, int step, int next)
    {
        var today = reading.Today;
        var year = step switch
        {
            0 => today.Year,
            > 0 => today.Month < month ? today.Year : today.Year + 1,
            _ => today.Month > month ? today.Year : today.Year - 1,
        };
        return Month(year, month, next);
    }

    /// <summary>A month with its year, or by itself: the last and the next.</summary>
    private static Period? MonthAt(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        if (reading.Names.AllMonths.TryRead(tokens, at, out var month, out var next))
        {
            if (NamedDates.YearAt(reading, next) is ({ } year and >= 1500 and <= 9000, var end))
            {
                return Month(year, month, end);
            }

            if (reading.Names.Months.TryRead(tokens, at, out _, out _) && (!reading.Words.NotAlone.TryRead(tokens, at, out _, out _) || tokens.Count == 1 || reading.Words.Of.TryRead(tokens, at - 1, out _, out _)))
            {
                var today = reading.Today;
                var ahead = new DateOnly(month >= today.Month ? today.Year : today.Year + 1, month, 1);
                return new([($"XXXX-{month:00}", ahead.AddYears(-1), ahead.AddYears(-1).AddMonths(1)), ($"XXXX-{month:00}", ahead, ahead.AddMonths(1))], next);
            }
        }

        return null;
    }

    private static Period? YearAt(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        return tokens[at].Text.Length == 4 && reading.Digits(at, 4) is { } year and >= 1900 and <= 2100 && !tokens.Joins(at) && !tokens.Joins(at + 1)
            && !(tokens.Touches(at) && tokens[at - 1].Text is "." or "," or "/" or "-" or ":" or "$" or "€" or "£" or "#")
            && !(tokens.Touches(at + 1) && tokens[at + 1].Text is "%" or "€" or "/" or "-" or ":")
            && !(tokens.Touches(at + 1) && tokens.Touches(at + 2) && tokens[at + 2].Kind == TokenKind.Digits)
                ? new($"{year}", new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), at + 1)
                : null;
    }

    private static Period Month(int year, int month, int next)
    {
        var start = new DateOnly(year, month, 1);
        return new($"{year:0000}-{month:00}", start, start.AddMonths(1), next);
    }

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }
}
