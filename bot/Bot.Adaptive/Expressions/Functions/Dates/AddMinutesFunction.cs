namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addMinutes(time, n)</c>, <c>addMinutes(time, n, format, locale)</c>.</summary>
internal static class AddMinutesFunction
{
    public static readonly Function Definition = Shift.By("addMinutes", "minute");
}
