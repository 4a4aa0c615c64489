namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>getPastTime(n, unit)</c>, <c>getPastTime(n, unit, format, locale)</c>: so many units ago.</summary>
internal static class GetPastTimeFunction
{
    public static readonly Function Definition = Shift.FromNow("getPastTime", -1);
}
