namespace Bot.Adaptive.Recognition;

/// <summary>A length of time counted from now: in 3 days, 2 hours ago.</summary>
internal sealed record Shift(Length Length, int Sign, int Next)
{
    /// <summary>The smallest unit that is counted.</summary>
    public TimeUnit Unit => Length.Parts.Min(part => part.Count == decimal.Truncate(part.Count) ? part.Unit : TimeUnit.Second);

    public static Shift? At(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        if (words.In.TryRead(tokens, at, out _, out var next) && Length.At(reading, next) is { } ahead)
        {
            return new(ahead, 1, ahead.Next);
        }

        if (words.Since.TryRead(tokens, at, out _, out next) && Length.At(reading, next) is { } before)
        {
            return new(before, -1, before.Next);
        }

        return Length.At(reading, at) is not { } length ? null
            : words.Ago.TryRead(tokens, length.Next, out _, out next) ? new(length, -1, next)
            : words.FromNow.TryRead(tokens, length.Next, out _, out next) ? new(length, 1, next)
            : null;
    }

    /// <summary>The instant; null when the calendar does not reach so far.</summary>
    public DateTime? From(DateTime now)
    {
        foreach (var (count, unit) in Length.Parts)
        {
            var (days, seconds) = unit switch
            {
                TimeUnit.Year or TimeUnit.Month => (0m, 0m),
                TimeUnit.Week => (count * 7, 0m),
                TimeUnit.Day => (count, 0m),
                TimeUnit.Hour => (0m, count * 3600),
                TimeUnit.Minute => (0m, count * 60),
                _ => (0m, count),
            };
            var months = unit switch { TimeUnit.Year => count * 12, TimeUnit.Month => count, _ => 0 };
            if (months > 2_400 || days > 73_000 || seconds > 3_000_000_000)
            {
                return null;
            }

            now = now.AddMonths(Sign * (int)months).AddDays(Sign * (double)days).AddSeconds(Sign * (double)seconds);
            if (now.Year is < 300 or > 9700)
            {
                return null;
            }
        }

        return now;
    }
}
