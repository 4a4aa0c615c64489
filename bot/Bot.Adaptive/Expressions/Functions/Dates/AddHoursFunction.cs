namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addHours(time, n)</c>, <c>addHours(time, n, format, locale)</c>.</summary>
internal static class AddHoursFunction
{
    public static readonly Function Definition = Shift.By("addHours", "hour");
}
