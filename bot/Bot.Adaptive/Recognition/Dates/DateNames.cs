using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>The names of months (1 to 12) and weekdays (1, Monday, to 7) of a culture, and in which order it writes a date.</summary>
internal sealed class DateNames
{
    private const int Kept = 64;
    private static readonly ConcurrentDictionary<string, DateNames> s_known = new(StringComparer.Ordinal);

    private DateNames(DateTimeFormatInfo format)
    {
        Months = new(Named(format.MonthNames, 1).Concat(Named(format.MonthGenitiveNames, 1)));
        AllMonths = new(Named(format.MonthNames, 1).Concat(Named(format.MonthGenitiveNames, 1))
            .Concat(Named(format.AbbreviatedMonthNames, 1)).Concat(Named(format.AbbreviatedMonthGenitiveNames, 1)).Append((9, "sept")));
        Weekdays = new(Named(format.DayNames, 0).Select(Monday));
        AllWeekdays = new(Named(format.DayNames, 0).Concat(Named(format.AbbreviatedDayNames, 0)).Select(Monday)
            .Append((2, "tues")).Append((3, "weds")).Append((4, "thur|thurs")));
        MonthFirst = format.ShortDatePattern.IndexOf('M', StringComparison.Ordinal) < format.ShortDatePattern.IndexOf('d', StringComparison.Ordinal);
        HalfDays = format.ShortTimePattern.Contains('h', StringComparison.Ordinal);
        Dotted = format.ShortDatePattern.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>Names in full, which stand for a month by themselves.</summary>
    public Phrases<int> Months { get; }

    /// <summary>Names and abbreviations.</summary>
    public Phrases<int> AllMonths { get; }

    public Phrases<int> Weekdays { get; }

    public Phrases<int> AllWeekdays { get; }

    /// <summary>Whether 6/1 is a day of June.</summary>
    public bool MonthFirst { get; }

    /// <summary>Whether 5:30 may be in the morning or in the afternoon.</summary>
    public bool HalfDays { get; }

    /// <summary>Whether dates are written with dots.</summary>
    public bool Dotted { get; }

    public static DateNames Of(CultureInfo culture)
    {
        if (s_known.TryGetValue(culture.Name, out var known))
        {
            return known;
        }

        var names = new DateNames((culture.Name.Length == 0 ? CultureInfo.GetCultureInfo("en-US") : culture).DateTimeFormat);
        if (s_known.Count < Kept)
        {
            s_known.TryAdd(culture.Name, names);
        }

        return names;
    }

    private static IEnumerable<(int, string)> Named(string[] names, int first) =>
        names.Select((name, index) => (index + first, name.TrimEnd('.'))).Where(pair => pair.Item2.Any(char.IsLetter) && !pair.Item2.Any(char.IsDigit));

    private static (int Day, string Name) Monday((int Day, string Name) weekday) => (weekday.Day == 0 ? 7 : weekday.Day, weekday.Name);
}
