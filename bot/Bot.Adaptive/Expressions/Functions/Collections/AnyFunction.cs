namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>any(list, x, condition)</c>: whether it holds for at least one. Errors count as false.</summary>
internal static class AnyFunction
{
    public static readonly Function Definition = Function.Binding("any", ValueKinds.Boolean, (call, evaluation) =>
        Loop.Run(call, evaluation, "Any", (_, result) => !result.Failed && result.Value.IsTruthy ? true : null, out _) ?? false);
}
