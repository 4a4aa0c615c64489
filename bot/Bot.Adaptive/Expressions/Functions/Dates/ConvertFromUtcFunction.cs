using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>convertFromUTC(time, zone)</c>, <c>convertFromUTC(time, zone, format, locale)</c>.</summary>
internal static class ConvertFromUtcFunction
{
    public const string DefaultFormat = "yyyy-MM-ddTHH:mm:ss.fffffffK";

    public static readonly Function Definition = new("convertFromUTC", Signature.Between(2, 4, ValueKinds.String), ValueKinds.String, Convert);

    private static Result Convert(Arguments arguments)
    {
        if (arguments[1] is not TextValue zone)
        {
            return Result.Failure($"{arguments.Call} should contain an ISO format timestamp, a destination time zone string, an optional output format string and an optional locale string.");
        }

        return !Times.TryRead(arguments[0], out var time, out var error) ? Result.Failure(error)
            : Zones.TryFind(zone.Text, out var found) ? Times.Format(TimeZoneInfo.ConvertTimeFromUtc(time, found), arguments, 2, DefaultFormat)
            : Result.Failure(Zones.Unknown(zone.Text));
    }
}
