namespace Bot.Adaptive.Recognition;

/// <summary>Days in digits: 2019-06-01, 6/1/2019, 1.6.2019, 6/1, 2019年6月1日.</summary>
internal static class NumericDates
{
    public static Day? At(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        if (tokens[at].Kind != TokenKind.Digits || tokens.Joins(at))
        {
            return null;
        }

        return Separated(reading, at) ?? Characters(reading, at);
    }

    private static Day? Separated(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        var separator = tokens[at + 1].Text;
        if (separator is not ("-" or "/" or ".") || reading.Digits(at, 4) is not { } first || reading.Digits(at + 2, 2) is not { } second
            || !tokens.Touches(at + 1) || !tokens.Touches(at + 2) || (tokens.Touches(at) && tokens[at - 1].Text is "-" or "/" or "."))
        {
            return null;
        }

        var third = tokens[at + 3].Is(separator) && tokens.Touches(at + 3) && tokens.Touches(at + 4) ? reading.Digits(at + 4, 4) : null;
        if (third is not { } last)
        {
            return separator == "/" || (separator == "." && reading.Names.Dotted && tokens[at + 3].Is(".") && tokens.Touches(at + 3))
                ? tokens[at].Text.Length <= 2 && !tokens.Joins(at + 3) ? WithoutYear(reading, first, second, at + (separator == "/" ? 3 : 4)) : null
                : null;
        }

        if (!EndsAt(tokens, at + 5))
        {
            return null;
        }

        return tokens[at].Text.Length == 4 ? Day.Of(first, second, last, at + 5)
            : tokens[at].Text.Length > 2 || tokens[at + 4].Text.Length is 1 or 3 ? null
            : InOrder(reading, first, second, tokens[at + 4].Text.Length == 4 ? last : Century(last), at + 5);
    }

    /// <summary>A time may follow after a T, as ISO 8601 writes it.</summary>
    private static bool EndsAt(Tokens tokens, int next) => !tokens.Joins(next) || tokens[next].Is("t");

    private static int Century(int year) => year + (year < 50 ? 2000 : 1900);

    private static Day? InOrder(DateReading reading, int first, int second, int year, int next) => reading.Names.MonthFirst
        ? Day.Of(year, first, second, next) ?? Day.Of(year, second, first, next)
        : Day.Of(year, second, first, next) ?? Day.Of(year, first, second, next);

    private static Day? WithoutYear(DateReading reading, int first, int second, int next) => reading.Names.MonthFirst
        ? Day.OfAnyYear(first, second, reading.Today, next) ?? Day.OfAnyYear(second, first, reading.Today, next)
        : Day.OfAnyYear(second, first, reading.Today, next) ?? Day.OfAnyYear(first, second, reading.Today, next);

    /// <summary>With the signs for year, month and day of Chinese and Japanese.</summary>
    private static Day? Characters(DateReading reading, int at)
    {
        var tokens = reading.Tokens;
        int? year = null;
        if (tokens[at + 1].Is("年"))
        {
            (year, at) = (reading.Digits(at, 4), at + 2);
        }

        return tokens[at + 1].Is("月") && tokens[at + 3].Text is "日" or "号" && reading.Digits(at, 2) is { } month && reading.Digits(at + 2, 2) is { } day
            ? year is { } stated ? Day.Of(stated, month, day, at + 4) : Day.OfAnyYear(month, day, reading.Today, at + 4)
            : null;
    }
}
