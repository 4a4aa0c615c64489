using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>convertToUTC(time, zone)</c>, <c>convertToUTC(time, zone, format, locale)</c>: takes any text that .NET reads as a time without an offset.</summary>
internal static class ConvertToUtcFunction
{
    public static readonly Function Definition = new("convertToUTC", Signature.Between(2, 4, ValueKinds.String), ValueKinds.String, Convert);

    private static Result Convert(Arguments arguments)
    {
        if (arguments[1] is not TextValue zone)
        {
            return Result.Failure($"{arguments.Call} should contain an ISO format timestamp, a origin time zone string, an optional output format string and an optional locale string.");
        }

        var known = DateTime.TryParse(arguments.TextOrNull(0), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            && time.Kind == DateTimeKind.Unspecified;
        return !known ? Result.Failure($"illegal time-stamp representation {arguments[0]}")
            : !Zones.TryFind(zone.Text, out var found) ? Result.Failure(Zones.Unknown(zone.Text))
            : found.IsInvalidTime(time) ? Result.Failure($"{arguments[0]} does not exist in {zone.Text}: clocks skip it")
            : Times.Format(TimeZoneInfo.ConvertTimeToUtc(time, found), arguments, 2);
    }
}
