namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>sortByDescending(list)</c>, <c>sortByDescending(list, property)</c>: falling.</summary>
internal static class SortByDescendingFunction
{
    public static readonly Function Definition = new("sortByDescending", SortByFunction.Sorting, ValueKinds.Array, arguments => SortByFunction.Sort(arguments, descending: true));
}
