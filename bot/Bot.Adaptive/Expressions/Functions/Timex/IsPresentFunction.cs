namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isPresent(timex)</c>: whether it means now.</summary>
internal static class IsPresentFunction
{
    public static readonly Function Definition = TimexTest.Function("isPresent", timex => timex.IsPresent);
}
