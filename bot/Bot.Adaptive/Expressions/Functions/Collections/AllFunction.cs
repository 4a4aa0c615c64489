namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>all(list, x, condition)</c>: whether it holds for each. Errors count as false.</summary>
internal static class AllFunction
{
    public static readonly Function Definition = Function.Binding("all", ValueKinds.Boolean, (call, evaluation) =>
        Loop.Run(call, evaluation, "All", (_, result) => !result.Failed && result.Value.IsTruthy ? null : false, out _) ?? true);
}
