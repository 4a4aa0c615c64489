namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a &gt;= b</c>, <c>greaterOrEquals(a, b)</c>.</summary>
internal static class GreaterOrEqualsFunction
{
    public static readonly Function Definition = Ordering.Comparison("greaterOrEquals", ">=", order => order >= 0);
}
