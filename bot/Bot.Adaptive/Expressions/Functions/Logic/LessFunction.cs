namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a &lt; b</c>, <c>less(a, b)</c>.</summary>
internal static class LessFunction
{
    public static readonly Function Definition = Ordering.Comparison("less", "<", order => order < 0);
}
