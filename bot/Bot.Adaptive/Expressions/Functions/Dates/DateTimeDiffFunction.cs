namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dateTimeDiff(a, b)</c>: the ticks from b to a.</summary>
internal static class DateTimeDiffFunction
{
    public static readonly Function Definition = new("dateTimeDiff", Signature.Between(2, 2, ValueKinds.String), ValueKinds.Number, arguments =>
        !Times.TryRead(arguments[0], out var left, out _) ? Result.Failure($"{arguments.Call} must have two ISO timestamps.")
        : Times.TryRead(arguments[1], out var right, out var error) ? left.Ticks - right.Ticks
        : Result.Failure(error));
}
