namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isDuration(timex)</c>: whether it means a length of time.</summary>
internal static class IsDurationFunction
{
    public static readonly Function Definition = TimexTest.Function("isDuration", timex => timex.Duration is not null);
}
