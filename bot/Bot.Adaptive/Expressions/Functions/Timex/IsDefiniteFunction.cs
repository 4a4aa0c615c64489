namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isDefinite(timex)</c>: whether it means a day of one year.</summary>
internal static class IsDefiniteFunction
{
    public static readonly Function Definition = TimexTest.Function("isDefinite", timex => timex.IsDefinite);
}
