namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a &gt; b</c>, <c>greater(a, b)</c>.</summary>
internal static class GreaterFunction
{
    public static readonly Function Definition = Ordering.Comparison("greater", ">", order => order > 0);
}
