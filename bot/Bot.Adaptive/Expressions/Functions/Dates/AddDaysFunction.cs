namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addDays(time, n)</c>, <c>addDays(time, n, format, locale)</c>.</summary>
internal static class AddDaysFunction
{
    public static readonly Function Definition = Shift.By("addDays", "day");
}
