using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Days with a time of day: tomorrow at 5pm, 17:30 on Monday, this morning, in 2 hours, now.</summary>
internal static class Instants
{
    public static Moment? At(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        if (words.Now.TryRead(tokens, at, out var isNow, out var next))
        {
            return new("datetime", [TimexText.Value("datetime", isNow ? "PRESENT_REF" : "FUTURE_REF", TimexText.Instant(reading.Now))], next);
        }

        if (words.PartsOfToday.TryRead(tokens, at, out var today, out next))
        {
            return PartAndTime(reading, Day.Of(reading.Today, next), today);
        }

        if (words.Steps.TryRead(tokens, at, out var step, out next) && step <= 0 && words.PartsOfDay.TryRead(tokens, next, out today, out next))
        {
            return PartAndTime(reading, Day.Of(reading.Today.AddDays(step), next), today);
        }

        return DayAndTime(reading, at) ?? TimeAndDay(reading, at) ?? HoursAndDay(reading, at) ?? Shifted(reading, at);
    }

    /// <summary>Both ends of a time on one day or on the days that it may be.</summary>
    private static Moment Join(Day day, Clock clock, int next) => new("datetime",
    [
        .. from date in day.Dates
           from time in clock.Times
           select TimexText.Value("datetime", day.Timex + TimexText.Of(time, clock.Unit), TimexText.Instant(date.ToDateTime(TimeOnly.FromTimeSpan(time)))),
    ], next);

    /// <summary>This evening, with the time that follows: tonight at 8.</summary>
    private static Moment PartAndTime(DateReading reading, Day day, string part)
    {
        var isAt = reading.Words.At.TryRead(reading.Tokens, day.Next, out _, out var time);
        return (Clock.At(reading, time) ?? (isAt ? Clock.Bare(reading, time) : null)) is { } clock
            ? Join(day, clock.OnlyHalf(part != "MO"), clock.Next)
            : WithPart(day, part, day.Next);
    }

    private static Moment? DayAndTime(DateReading reading, int at)
    {
        if (Day.At(reading, at) is not { } day)
        {
            return null;
        }

        var (tokens, words) = (reading.Tokens, reading.Words);
        var after = reading.SkipComma(day.Next);
        if (tokens[after].Is("t") && tokens.Touches(after) && Clock.At(reading, after + 1) is { } iso)
        {
            return Join(day, iso with { Times = [iso.Times[0]] }, tokens[iso.Next].Is("z") ? iso.Next + 1 : iso.Next);
        }

        var ofDay = words.PartsOfDay.TryRead(tokens, after, out var part, out var next) ? next : after;
        var isAt = words.At.TryRead(tokens, ofDay, out _, out var time);
        if ((Clock.At(reading, isAt ? time : ofDay) ?? (isAt ? Clock.Bare(reading, time) : null)) is { } clock)
        {
            clock = part is not null ? clock.OnlyHalf(part != "MO") : clock;
            return Join(day, clock, clock.Next);
        }

        if (Hours.At(reading, after) is { } hours)
        {
            return WithHours(day, hours, hours.Next);
        }

        return part is not null ? WithPart(day, part, next) : null;
    }

    private static Moment? TimeAndDay(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        if (Clock.At(reading, at) is not { } clock)
        {
            return Clock.Bare(reading, at) is { } bare && words.PartsOfToday.TryRead(tokens, bare.Next, out var now, out var end)
                ? Join(Day.Of(reading.Today, end), bare.OnlyHalf(now != "MO"), end)
                : null;
        }

        var after = reading.SkipComma(clock.Next);
        if (words.PartsOfToday.TryRead(tokens, after, out var part, out var next))
        {
            return Join(Day.Of(reading.Today, next), clock.OnlyHalf(part != "MO"), next);
        }

        after += tokens[after].Text is "on" or "am" or "el" or "le" or "op" ? 1 : 0;
        if (Day.At(reading, after) is not { } day)
        {
            return null;
        }

        return words.PartsOfDay.TryRead(tokens, day.Next, out part, out next)
            ? Join(day, clock.OnlyHalf(part != "MO"), next)
            : Join(day, clock, day.Next);
    }

    /// <summary>From 9 to 5pm tomorrow.</summary>
    private static Moment? HoursAndDay(DateReading reading, int at)
    {
        if (Hours.At(reading, at) is not { } hours)
        {
            return null;
        }

        var after = reading.SkipComma(hours.Next);
        return Day.At(reading, after + (reading.Tokens[after].Text is "on" or "am" or "el" or "le" or "op" ? 1 : 0)) is { } day
            ? WithHours(day, hours, day.Next)
            : null;
    }

    private static Moment? Shifted(DateReading reading, int at) =>
        Shift.At(reading, at) is { Unit: < TimeUnit.Day } shift && shift.From(reading.Now) is { } instant
            ? new("datetime", [TimexText.Value("datetime", instant.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), TimexText.Instant(instant))], shift.Next)
            : null;

    private static Moment WithPart(Day day, string part, int next)
    {
        var (start, end) = PartsOfDay.Of(part)!.Value;
        return new("datetimerange", [.. day.Dates.Select(date => Range($"{day.Timex}T{part}", date, start, end))], next);
    }

    private static Moment WithHours(Day day, Hours hours, int next) => new("datetimerange",
    [
        .. from date in day.Dates
           from span in hours.Spans
           select Range(hours.Timex(span, day.Timex), date, span.Start, span.End),
    ], next);

    private static ObjectValue Range(string timex, DateOnly date, TimeSpan start, TimeSpan end) => TimexText.Range(
        "datetimerange", timex,
        TimexText.Instant(date.ToDateTime(TimeOnly.FromTimeSpan(start))), TimexText.Instant(date.ToDateTime(TimeOnly.FromTimeSpan(end))));
}
