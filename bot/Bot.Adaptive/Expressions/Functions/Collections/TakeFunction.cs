using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>take(x, n)</c>: the first n items of a list or characters of a text.</summary>
internal static class TakeFunction
{
    private const ValueKinds Kinds = ValueKinds.Array | ValueKinds.String;

    public static readonly Function Definition = new("take", Signature.Of(Kinds, ValueKinds.Number), Kinds, Take);

    private static Result Take(Arguments arguments)
    {
        if (arguments[0] is not (ListValue or TextValue))
        {
            return Result.Failure($"{arguments.Describe(0)} is not array or string.");
        }

        if (!Numbers.TryWhole(arguments[1], out var count, out var error))
        {
            return Result.Failure(error!);
        }

        return arguments[0] is ListValue list
            ? new ListValue(list.Items.GetRange(0, Math.Clamp(count, 0, list.Count)))
            : arguments.Text(0)[..Math.Clamp(count, 0, arguments.Text(0).Length)];
    }
}
