namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>month(time)</c>: 1 to 12.</summary>
internal static class MonthFunction
{
    public static readonly Function Definition = TimePart.Function("month", ValueKinds.Number, time => time.Month);
}
