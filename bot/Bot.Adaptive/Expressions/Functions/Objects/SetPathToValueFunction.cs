namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>setPathToValue(path, value)</c>: writes memory; its result is the value.</summary>
internal static class SetPathToValueFunction
{
    public static readonly Function Definition = new("setPathToValue", Signature.Binary, ValueKinds.Object, Set)
    {
        IsRandom = true,
    };

    private static Result Set(CallExpression call, Evaluation evaluation)
    {
        if (call.Arguments[0] is not PathExpression target)
        {
            return Result.Failure($"{call.Arguments[0]} is not a valid path to set value");
        }

        if (!target.TryLocate(evaluation, out var path, out var error))
        {
            return Result.Failure(error!);
        }

        if (!evaluation.CanWrite)
        {
            return Result.Failure($"Can't set value to {target}, templates cannot write to memory");
        }

        var value = call.Arguments[1].Evaluate(evaluation);
        return value.Failed ? value
            : evaluation.Memory.Write(path, value.Value) is { } refused ? Result.Failure(refused)
            : value;
    }
}
