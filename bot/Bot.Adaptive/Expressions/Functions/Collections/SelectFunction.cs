namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>select(list, x, body)</c>: another name of foreach.</summary>
internal static class SelectFunction
{
    public static readonly Function Definition = Function.Binding("select", ValueKinds.Array, ForeachFunction.Collect);
}
