namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isDate(timex)</c>: whether it means a day.</summary>
internal static class IsDateFunction
{
    public static readonly Function Definition = TimexTest.Function("isDate", timex => timex.IsDate);
}
