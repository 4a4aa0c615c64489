namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isTime(timex)</c>: whether it means a time of day.</summary>
internal static class IsTimeFunction
{
    public static readonly Function Definition = TimexTest.Function("isTime", timex => timex.TimeOfDay is not null);
}
