namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isDateRange(timex)</c>: whether it means several days.</summary>
internal static class IsDateRangeFunction
{
    public static readonly Function Definition = TimexTest.Function("isDateRange", timex => timex.IsDateRange);
}
