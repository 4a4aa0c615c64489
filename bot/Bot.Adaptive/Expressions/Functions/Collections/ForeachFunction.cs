using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>foreach(list, x, body)</c>: the results of the body, one for each item.</summary>
internal static class ForeachFunction
{
    public static readonly Function Definition = Function.Binding("foreach", ValueKinds.Array, Collect);

    public static Result Collect(CallExpression call, Evaluation evaluation)
    {
        var results = new List<Value>();
        var end = Loop.Run(call, evaluation, "Foreach", (_, result) =>
        {
            results.Add(result.Value);
            return result.Failed ? result : (Result?)null;
        }, out var source);
        return source.IsNull && !Fuel.IsLimit(end?.Error) ? Result.Failure($"'{call.Arguments[0]}' evaluated to null.") : end ?? Texts.Made(results, evaluation.Fuel);
    }
}
