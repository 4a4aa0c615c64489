using System.Globalization;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Functions that find the day or hour next to the time of the step that a TIMEX expression without year or hour fits.</summary>
internal static class Viable
{
    public static Function Date(string name, bool next) => Function(name, (arguments, now) =>
    {
        var timex = Timex.Read(arguments[0]);
        if (timex is not { Year: null, Month: { } month, DayOfMonth: { } day } || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month))
        {
            return Result.Failure(timex is null
                ? TimexTest.NoTimex(arguments[0])
                : Message.Of($"{arguments[0]} must be a timex string which only contains month and day-of-month, for example: 'XXXX-10-31'."));
        }

        var isAhead = (month, day).CompareTo((now.Month, now.Day)) >= 0;
        var year = next ? (isAhead ? now.Year : now.Year + 1) : isAhead ? now.Year - 1 : now.Year;
        while (day > DateTime.DaysInMonth(year, month))
        {
            year += next ? 1 : -1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    });

    public static Function Time(string name, bool next) => Function(name, (arguments, now) =>
    {
        if (arguments.TextOrNull(0) is not { } text || !text.Contains("TXX:", StringComparison.Ordinal)
            || Timex.Parse(text.Replace("XX", "00", StringComparison.Ordinal)).TimeOfDay is not { } time)
        {
            return Result.Failure($"{arguments[0]}  must be a timex string which only contains minutes and seconds, for example: 'TXX:15:28'");
        }

        var isAhead = (time.Minutes, time.Seconds).CompareTo((now.Minute, now.Second)) >= 0;
        var hour = next ? (isAhead ? now.Hour : now.Hour + 1) : isAhead ? now.Hour - 1 : now.Hour;
        return Write(new TimeSpan((hour + 24) % 24, time.Minutes, time.Seconds));
    });

    /// <summary>Minutes and seconds that are zero are left out, as TIMEX does.</summary>
    private static string Write(TimeSpan time) => time.ToString(
        time is { Minutes: 0, Seconds: 0 } ? @"\Thh" : time.Seconds == 0 ? @"\Thh\:mm" : @"\Thh\:mm\:ss", CultureInfo.InvariantCulture);

    private static Function Function(string name, Find find) =>
        new(name, Signature.Between(1, 2, ValueKinds.String), ValueKinds.String, arguments =>
        {
            var now = arguments.Evaluation.Now.UtcDateTime;
            if (arguments.TextOrNull(1) is not { } zone)
            {
                return find(arguments, now);
            }

            return Zones.TryFind(zone, out var found) ? find(arguments, TimeZoneInfo.ConvertTimeFromUtc(now, found)) : Result.Failure(Zones.Unknown(zone));
        });

    private delegate Result Find(Arguments arguments, DateTime now);
}
