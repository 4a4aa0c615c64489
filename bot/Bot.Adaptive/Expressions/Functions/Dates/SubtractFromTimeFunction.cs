namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>subtractFromTime(time, n, unit)</c>, <c>subtractFromTime(time, n, unit, format, locale)</c>: so many units earlier.</summary>
internal static class SubtractFromTimeFunction
{
    public static readonly Function Definition = Shift.ByUnit("subtractFromTime", -1);
}
