namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addSeconds(time, n)</c>, <c>addSeconds(time, n, format, locale)</c>.</summary>
internal static class AddSecondsFunction
{
    public static readonly Function Definition = Shift.By("addSeconds", "second");
}
