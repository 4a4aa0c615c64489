namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>startOfMonth(time)</c>, <c>startOfMonth(time, format, locale)</c>.</summary>
internal static class StartOfMonthFunction
{
    public static readonly Function Definition = StartOf.Function("startOfMonth", time => time.Date.AddDays(1 - time.Day));
}
