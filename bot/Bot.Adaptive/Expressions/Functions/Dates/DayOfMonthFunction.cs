namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dayOfMonth(time)</c>: 1 to 31.</summary>
internal static class DayOfMonthFunction
{
    public static readonly Function Definition = TimePart.Function("dayOfMonth", ValueKinds.Number, time => time.Day);
}
