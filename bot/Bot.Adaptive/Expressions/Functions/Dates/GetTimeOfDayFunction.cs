using System.Globalization;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getTimeOfDay(time)</c>: midnight, morning, noon, afternoon, evening or night. Takes what convertFromUTC gives, too.</summary>
internal static class GetTimeOfDayFunction
{
    public static readonly Function Definition = new("getTimeOfDay", Signature.Unary, ValueKinds.String, arguments =>
        Times.TryRead(arguments[0], out var time, out var error)
            || DateTime.TryParseExact(arguments.TextOrNull(0), ConvertFromUtcFunction.DefaultFormat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out time)
            ? Name(time)
            : Result.Failure(error));

    private static string Name(DateTime time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        ( < 12, _) => "morning",
        (12, 0) => "noon",
        ( < 18, _) => "afternoon",
        ( < 22, _) or (22, 0) => "evening",
        _ => "night",
    };
}
