using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>
/// What a TIMEX expression says of a time: any of its parts may be missing (XXXX). As the DateTime recognizers write them:
/// <c>2018-12-25T10:30</c>, <c>XXXX-WXX-1</c>, <c>2018-W05</c>, <c>PT30M</c>, <c>PRESENT_REF</c>.
/// </summary>
internal sealed partial record Timex
{
    public bool IsPresent { get; private init; }

    public int? Year { get; private init; }

    public int? Month { get; private init; }

    public int? DayOfMonth { get; private init; }

    public int? DayOfWeek { get; private init; }

    public string? Season { get; private init; }

    public int? WeekOfYear { get; private init; }

    public int? WeekOfMonth { get; private init; }

    public TimeSpan? TimeOfDay { get; private init; }

    public string? PartOfDay { get; private init; }

    /// <summary>Seconds, a month counted as 30 days and a year as 365.</summary>
    public decimal? Duration { get; private init; }

    public bool IsDefinite => Year is not null && Month is not null && DayOfMonth is not null;

    public bool IsDate => (Month is not null && DayOfMonth is not null) || DayOfWeek is not null;

    public bool IsDateRange => ((Year ?? Month) is not null && DayOfMonth is null) || Season is not null || WeekOfYear is not null || WeekOfMonth is not null;

    /// <summary>What a text or an object with properties such as PartOfDay says; null for anything else.</summary>
    public static Timex? Read(Value value) => value switch
    {
        TextValue text => Parse(text.Text),
        ObjectValue parts => Of(parts),
        _ => null,
    };

    /// <summary>What is not understood says nothing.</summary>
    public static Timex Parse(string text)
    {
        if (text == "PRESENT_REF")
        {
            return new() { IsPresent = true };
        }

        if (Period().Match(text) is { Success: true } period)
        {
            return new() { Duration = DurationOf(period.Groups["amount"].Value, period.Groups["time"].Value + period.Groups["unit"].Value) };
        }

        var split = text.IndexOf('T', StringComparison.Ordinal);
        var timex = ParseDate(split < 0 ? text : text[..split]);
        return split < 0 ? timex : timex.WithTime(text[split..]);
    }

    private static Timex ParseDate(string text)
    {
        var date = Date().Match(text);
        return !date.Success ? new() : new()
        {
            Year = Number(date, "year"),
            Month = Number(date, "month"),
            DayOfMonth = Number(date, "day"),
            DayOfWeek = Number(date, "weekday"),
            WeekOfYear = Number(date, "week"),
            WeekOfMonth = Number(date, "weekOfMonth"),
            Season = date.Groups["season"] is { Success: true } season ? season.Value : null,
        };
    }

    private static Timex Of(ObjectValue parts)
    {
        int? Part(string name) => parts[name] is IntegerValue amount ? (int)amount.Amount : null;
        var duration = new[] { ("Years", "Y"), ("Months", "M"), ("Weeks", "W"), ("Days", "D"), ("Hours", "TH"), ("Minutes", "TM"), ("Seconds", "TS") }
            .Where(unit => Checks.IsNumber(parts[unit.Item1])).Select(unit => DurationOf(parts[unit.Item1].ToString(), unit.Item2)).FirstOrDefault();
        return new()
        {
            IsPresent = parts["Now"] is BooleanValue { Truth: true },
            Year = Part("Year"),
            Month = Part("Month"),
            DayOfMonth = Part("DayOfMonth"),
            DayOfWeek = Part("DayOfWeek"),
            WeekOfYear = Part("WeekOfYear"),
            WeekOfMonth = Part("WeekOfMonth"),
            Season = (parts["Season"] as TextValue)?.Text,
            PartOfDay = (parts["PartOfDay"] as TextValue)?.Text,
            TimeOfDay = Part("Hour") is null && Part("Minute") is null && Part("Second") is null
                ? null
                : new TimeSpan(Part("Hour") ?? 0, Part("Minute") ?? 0, Part("Second") ?? 0),
            Duration = duration,
        };
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private static decimal? DurationOf(string amount, string unit) =>
        decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 1_000_000_000
            ? count * unit switch
            {
                "Y" => 31_536_000,
                "M" => 2_592_000,
                "W" => 604_800,
                "D" => 86_400,
                "TH" => 3_600,
                "TM" => 60,
                "TS" => 1,
                _ => (decimal?)null,
            }
            : null;

    private Timex WithTime(string text)
    {
        var time = Time().Match(text);
        return !time.Success ? this
            : time.Groups["part"] is { Success: true } part ? this with { PartOfDay = part.Value }
            : this with { TimeOfDay = new TimeSpan(Number(time, "hour") ?? 0, Number(time, "minute") ?? 0, Number(time, "second") ?? 0) };
    }

    [GeneratedRegex(@"^P(?<time>T?)(?<amount>[0-9]*\.?[0-9]+)(?<unit>[YMWDHS])$")]
    private static partial Regex Period();

    [GeneratedRegex("^(?:(?<season>SP|SU|FA|WI)|XXXX-WXX-(?<weekday>[0-9])|(?:XXXX|(?<year>[0-9]{4}))(?:-(?:(?<season>SP|SU|FA|WI)|W(?<week>[0-9]{2})|(?<month>[0-9]{2})(?:-(?:(?<day>[0-9]{2})|W(?<weekOfMonth>[0-9]{2})|WXX-(?<weekOfMonth>[0-9]{1,2})(?:-(?<weekday>[0-9]))?))?))?)")]
    private static partial Regex Date();

    [GeneratedRegex("^T(?:(?<part>DT|NI|MO|AF|EV)|(?<hour>[0-9]{2})(?::(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?)?)$")]
    private static partial Regex Time();
}
