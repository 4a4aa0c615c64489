using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>range(start, count)</c>: consecutive integers.</summary>
internal static class RangeFunction
{
    public static readonly Function Definition = new("range", Signature.Between(2, 2, ValueKinds.Number), ValueKinds.Array, Make)
    {
        Each = Checks.Integer,
    };

    private static Result Make(Arguments arguments)
    {
        if (!Numbers.TryInt32(arguments[1], out var count, out var error) || !Numbers.TryInt32(arguments[0], out var start, out error))
        {
            return Result.Failure(error!);
        }

        return count <= 0 ? Result.Failure($"The second parameter {arguments[1]} should be more than zero")
            : (long)start + count - 1 > int.MaxValue ? Result.Failure("Specified argument was out of the range of valid values. (Parameter 'count')")
            : !arguments.Evaluation.Fuel.ProduceItems(count) ? Result.Failure(Fuel.OutputSpent)
            : ListValue.Of(Enumerable.Range(start, count).Select(i => (Value)i));
    }
}
