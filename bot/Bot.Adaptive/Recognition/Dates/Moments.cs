namespace Bot.Adaptive.Recognition;

/// <summary>Everything that may be said of a time at one token; what takes in the most text counts.</summary>
internal static class Moments
{
    public static Moment? At(DateReading reading, int at)
    {
        if (reading.Tokens[at] is { Kind: TokenKind.Symbol, Text: var symbol } && !char.IsNumber(symbol[0]))
        {
            return null;
        }

        var found = new[]
        {
            Ranges.At(reading, at), Instants.At(reading, at), Repeated(reading, at), Day.At(reading, at)?.ToMoment(), Period.At(reading, at)?.ToMoment(),
            Clock.At(reading, at)?.ToMoment(), PartOfDay(reading, at), LengthAt(reading, at),
        };
        return found.OfType<Moment>().MaxBy(moment => moment.Next);
    }

    private static Moment? PartOfDay(DateReading reading, int at) =>
        reading.Words.PartsOfDay.TryRead(reading.Tokens, at, out var part, out var next) && PartsOfDay.Of(part) is var (start, end)
            ? new("timerange", [TimexText.Range("timerange", $"T{part}", TimexText.Clock(start), TimexText.Clock(end))], next)
            : null;

    private static Moment? LengthAt(DateReading reading, int at) => Length.At(reading, at) is { } length
        ? new("duration", [TimexText.Value("duration", length.Timex, TimexText.Number(length.Seconds))], length.Next)
        : null;

    /// <summary>Daily, every Monday, every 2 weeks.</summary>
    private static Moment? Repeated(DateReading reading, int at)
    {
        var (tokens, words) = (reading.Tokens, reading.Words);
        if (words.Adverbs.TryRead(tokens, at, out var unit, out var next))
        {
            return Set(Each(unit), next);
        }

        return !words.Every.TryRead(tokens, at, out _, out var what) ? null
            : words.Units.TryRead(tokens, what, out unit, out next) ? Set(Each(unit), next)
            : reading.Names.AllWeekdays.TryRead(tokens, what, out var weekday, out next) ? Set($"XXXX-WXX-{weekday}", next)
            : words.PartsOfDay.TryRead(tokens, what, out var part, out next) ? Set($"T{part}", next)
            : Length.At(reading, what) is { } length ? Set(length.Timex, length.Next)
            : null;
    }

    private static string Each(TimeUnit unit) => new Length([(1, unit)], 0).Timex;

    private static Moment Set(string timex, int next) => new("set", [TimexText.Value("set", timex, "not resolved")], next);
}
