namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>rand(min, max)</c>: a random integer from min, below max.</summary>
internal static class RandFunction
{
    public static readonly Function Definition = new("rand", Signature.Between(2, 2, ValueKinds.Number), ValueKinds.Number, Draw)
    {
        IsRandom = true,
    };

    private static Result Draw(Arguments arguments) =>
        !Numbers.TryInt32(arguments[0], out var min, out var error) || !Numbers.TryInt32(arguments[1], out var max, out error)
            ? Result.Failure(error!)
            : min >= max ? Result.Failure($"{min} is not < {max} for rand")
            : (long)arguments.Evaluation.Draw(min, max);
}
