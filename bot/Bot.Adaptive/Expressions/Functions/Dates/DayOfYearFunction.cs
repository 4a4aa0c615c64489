namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dayOfYear(time)</c>: 1 to 366.</summary>
internal static class DayOfYearFunction
{
    public static readonly Function Definition = TimePart.Function("dayOfYear", ValueKinds.Number, time => time.DayOfYear);
}
