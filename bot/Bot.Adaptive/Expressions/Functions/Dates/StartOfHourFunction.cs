namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>startOfHour(time)</c>, <c>startOfHour(time, format, locale)</c>.</summary>
internal static class StartOfHourFunction
{
    public static readonly Function Definition = StartOf.Function("startOfHour", time => time.Date.AddHours(time.Hour));
}
