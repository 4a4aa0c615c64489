namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isTimeRange(timex)</c>: whether it means a part of a day.</summary>
internal static class IsTimeRangeFunction
{
    public static readonly Function Definition = TimexTest.Function("isTimeRange", timex => timex.PartOfDay is not null);
}
