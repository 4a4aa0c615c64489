namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addToTime(time, n, unit)</c>, <c>addToTime(time, n, unit, format, locale)</c>: so many units later.</summary>
internal static class AddToTimeFunction
{
    public static readonly Function Definition = Shift.ByUnit("addToTime", 1);
}
