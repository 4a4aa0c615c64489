namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>startOfDay(time)</c>, <c>startOfDay(time, format, locale)</c>.</summary>
internal static class StartOfDayFunction
{
    public static readonly Function Definition = StartOf.Function("startOfDay", time => time.Date);
}
