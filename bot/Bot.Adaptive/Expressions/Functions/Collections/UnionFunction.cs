namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>union(list, list, …)</c>: the items of all lists, each once.</summary>
internal static class UnionFunction
{
    public static readonly Function Definition = new("union", Signature.Between(1, int.MaxValue, ValueKinds.Array), ValueKinds.Array, arguments => Sets.Combine(arguments, (a, b) => a.Union(b)))
    {
        Each = Checks.List,
    };
}
