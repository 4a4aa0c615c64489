using System.Globalization;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>date(time)</c>: as 3/05/2018.</summary>
internal static class DateFunction
{
    public static readonly Function Definition = TimePart.Function("date", ValueKinds.String, time => time.ToString("M/dd/yyyy", CultureInfo.InvariantCulture));
}
