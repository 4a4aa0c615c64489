namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dayOfWeek(time)</c>: 0 on Sunday.</summary>
internal static class DayOfWeekFunction
{
    public static readonly Function Definition = TimePart.Function("dayOfWeek", ValueKinds.Number, time => (int)time.DayOfWeek);
}
