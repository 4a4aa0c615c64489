using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>formatDateTime(time)</c>, <c>formatDateTime(time, format, locale)</c>: takes any text that .NET reads as a time; an offset in it is resolved to UTC.</summary>
internal static class FormatDateTimeFunction
{
    public static readonly Function Definition =
        new("formatDateTime", Signature.Of(ValueKinds.Object).Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, Format);

    private static Result Format(Arguments arguments)
    {
        switch (arguments[0])
        {
            case InstantValue instant:
                return Times.Format(instant.Instant.UtcDateTime, arguments, 1);
            case TextValue text when DateTime.TryParse(text.Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time):
                return Times.Format(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time, arguments, 1);
            case TextValue text:
                return Result.Failure($"Could not parse {text.Text}");
            default:
                return Result.Failure($"formatDateTime has invalid first argument {arguments[0]}");
        }
    }
}
