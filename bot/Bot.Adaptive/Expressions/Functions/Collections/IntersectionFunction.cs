namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>intersection(list, list, …)</c>: the items that are in all lists, each once.</summary>
internal static class IntersectionFunction
{
    public static readonly Function Definition = new("intersection", Signature.Between(1, int.MaxValue, ValueKinds.Array), ValueKinds.Array, arguments => Sets.Combine(arguments, (a, b) => a.Intersect(b)))
    {
        Each = Checks.List,
    };
}
