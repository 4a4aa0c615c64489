using System.Collections.Immutable;

namespace Bot.Adaptive.Recognition;

/// <summary>A time of day that was read: one, or the one before and the one after noon.</summary>
internal sealed record Clock(ImmutableArray<TimeSpan> Times, int Next)
{
    private static readonly TimeSpan s_halfDay = TimeSpan.FromHours(12);

    /// <summary>The smallest unit that was written.</summary>
    public TimeUnit Unit { get; init; } = TimeUnit.Hour;

    public static Clock? At(DateReading reading, int at) => Written(reading, at) ?? Relative(reading, at) ?? AfterAt(reading, at);

    /// <summary>A time that is not counted from a full hour: "5 to 7" in a range is none.</summary>
    public static Clock? Written(DateReading reading, int at) =>
        reading.Words.NamedTimes.TryRead(reading.Tokens, at, out var hour, out var next)
            ? new([TimeSpan.FromHours(hour)], next)
            : Colon(reading, at) ?? HourAlone(reading, at) ?? HourAndMinutes(reading, at);

    public Moment ToMoment() => new("time", [.. Times.Select(time => TimexText.Value("time", TimexText.Of(time, Unit), TimexText.Clock(time)))], Next);

    /// <summary>A bare hour, which only something around it makes a time: "at 5", "from 5 to 7".</summary>
    public static Clock? Bare(DateReading reading, int at) =>
        HourOf(reading, at) is var (hour, next) && !reading.Tokens.Joins(next) ? Of(reading, at, hour, 0, 0, next) : null;

    /// <summary>The same time after noon when it could be.</summary>
    public Clock OnlyHalf(bool afterNoon) => Times.Length < 2 ? this : this with { Times = [afterNoon ? Times.Max() : Times.Min()] };

    /// <summary>17:30, 5:30:15 pm.</summary>
    private static Clock? Colon(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        if (tokens.Joins(at) && !tokens[at - 1].Is("t") || reading.Digits(at, 2) is not { } hour || !tokens[at + 1].Is(":")
            || tokens[at + 2].Text.Length != 2 || reading.Digits(at + 2, 2) is not { } minute)
        {
            return null;
        }

        var (second, next) = tokens[at + 3].Is(":") && tokens[at + 4].Text.Length == 2 && reading.Digits(at + 4, 2) is { } stated ? (stated, at + 5) : (0, at + 3);
        return Of(reading, at, hour, minute, second, next) is { } clock
            ? clock with { Unit = next == at + 5 ? TimeUnit.Second : TimeUnit.Minute }
            : null;
    }

    /// <summary>5pm, five o'clock, 17 Uhr 30, 17h30, 5.30 pm.</summary>
    private static Clock? HourAlone(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        if (HourOf(reading, at) is not var (hour, next))
        {
            return null;
        }

        if (words.Meridiems.TryRead(tokens, next, out _, out _, attached: true))
        {
            return Of(reading, at, hour, 0, 0, next);
        }

        if (tokens[next].Is(".") && tokens.Touches(next) && tokens[next + 1].Text.Length == 2 && reading.Digits(next + 1, 2) is { } decimals
            && (words.Meridiems.TryRead(tokens, next + 2, out _, out _, attached: true) || words.OClock.TryRead(tokens, next + 2, out _, out _)))
        {
            var end = words.OClock.TryRead(tokens, next + 2, out _, out var after) ? after : next + 2;
            return Of(reading, at, hour, decimals, 0, end);
        }

        var joined = tokens[next].Is("h") && tokens.Touches(next) && tokens.Joins(next + 1);
        if (joined || words.OClock.TryRead(tokens, next, out _, out next, attached: true))
        {
            next = joined ? next + 1 : next;
            return tokens[next].Text.Length == 2 && reading.Digits(next, 2) is { } minute and < 60
                ? Of(reading, at, hour, minute, 0, next + 1)
                : Of(reading, at, hour, 0, 0, next);
        }

        return null;
    }

    /// <summary>Five thirty, with the half of the day, after "at" or as the whole answer; else it could be two numbers.</summary>
    private static Clock? HourAndMinutes(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        if (tokens[at].Kind != TokenKind.Word || HourOf(reading, at) is not var (hour, next) || hour is 0 or > 12
            || tokens[next].Kind != TokenKind.Word
            || reading.Reading.QuantityAt(next) is not { IsOrdinal: false, Amount: { IsInteger: true, Value: >= 10 and < 60 and var minutes } } minute)
        {
            return null;
        }

        return reading.Words.Meridiems.TryRead(tokens, minute.Next, out _, out _) || IsAfter(reading, reading.Words.Sharp, at) || (at == 0 && minute.Next == tokens.Count)
            ? Of(reading, at, hour, (int)minutes, 0, minute.Next)
            : null;
    }

    /// <summary>"At 3", when nothing follows that the 3 could count.</summary>
    private static Clock? AfterAt(DateReading reading, int at) =>
        IsAfter(reading, reading.Words.Sharp, at) && Bare(reading, at) is { } clock
            && (reading.Tokens[clock.Next].Kind == TokenKind.Symbol || Day.At(reading, clock.Next) is not null)
                ? clock
                : null;

    private static bool IsAfter(DateReading reading, Phrases<bool> phrases, int at) =>
        (phrases.TryRead(reading.Tokens, at - 1, out _, out var next) && next == at) || (phrases.TryRead(reading.Tokens, at - 2, out _, out next) && next == at);

    /// <summary>half past five, quarter to six, ten past five, halb sechs.</summary>
    private static Clock? Relative(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        if (words.MinutesBeforeHour.TryRead(tokens, at, out var minutes, out var next))
        {
            return HourOf(reading, next) is var (hour, end)
                ? Of(reading, next, minutes > 0 ? (hour + 23) % 24 : hour, minutes > 0 ? 60 - minutes : -minutes, 0, end, zero: hour == 1 || hour == 0)
                : null;
        }

        if (reading.Reading.QuantityAt(at) is { Amount: { IsInteger: true, Value: > 0 and < 60 and var past }, IsOrdinal: false } quantity)
        {
            var isStated = words.Units.TryRead(tokens, quantity.Next, out var unit, out next) && unit == TimeUnit.Minute;
            next = isStated ? next : quantity.Next;
            if (words.PastOrTo.TryRead(tokens, next, out var direction, out next) && HourOf(reading, next) is var (hour, end))
            {
                // "From 3 to 5" and "9 to 5" are ranges.
                if (direction < 0 && !isStated && (past is not (5 or 10 or 20 or 25) || IsAfter(reading, words.From, at)))
                {
                    return null;
                }

                return direction > 0 ? Of(reading, next, hour, (int)past, 0, end) : Of(reading, next, (hour + 23) % 24, 60 - (int)past, 0, end);
            }
        }

        return null;
    }

    private static (int Hour, int Next)? HourOf(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        return tokens[at].Kind == TokenKind.Digits
            ? !tokens.Joins(at) && !(tokens.Touches(at) && tokens[at - 1].Text is "." or "," or "/" or ":") && reading.Digits(at, 2) is { } hour and <= 24 ? (hour, at + 1) : null
            : reading.Reading.QuantityAt(at) is { Amount: { IsInteger: true, Value: >= 0 and <= 24 and var spelled }, IsOrdinal: false } number
                ? ((int)spelled, number.Next)
                : null;
    }

    /// <summary>Takes in what says which half of the day is meant; without that an hour up to twelve may be either.</summary>
    private static Clock? Of(DateReading reading, int at, int hour, int minute, int second, int next, bool zero = false)
    {
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0))
        {
            return null;
        }

        var tokens = reading.Tokens;
        if (hour is >= 1 and <= 12 && reading.Words.Meridiems.TryRead(tokens, next, out var afterNoon, out var end, attached: true))
        {
            return new([new TimeSpan((hour % 12) + (afterNoon ? 12 : 0), minute, second)], end);
        }

        var time = new TimeSpan(hour % 24, minute, second);
        var isEither = reading.Names.HalfDays && hour is >= 1 and <= 12 && !zero && !(tokens[at].Kind == TokenKind.Digits && tokens[at].Text.StartsWith('0'));
        return new(isEither ? [time, time.Hours == 12 ? time - s_halfDay : time + s_halfDay] : [time], next);
    }
}
