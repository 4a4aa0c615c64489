namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a &lt;= b</c>, <c>lessOrEquals(a, b)</c>.</summary>
internal static class LessOrEqualsFunction
{
    public static readonly Function Definition = Ordering.Comparison("lessOrEquals", "<=", order => order <= 0);
}
