using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>subArray(list, start)</c>, <c>subArray(list, start, end)</c>: the items from start up to, not with, end.</summary>
internal static class SubArrayFunction
{
    public static readonly Function Definition =
        new("subArray", Signature.Of(ValueKinds.Array, ValueKinds.Number).Then(ValueKinds.Number), ValueKinds.Array, Cut);

    private static Result Cut(Arguments arguments)
    {
        if (arguments[0] is not ListValue list)
        {
            return Result.Failure($"{arguments.Describe(0)} is not array.");
        }

        if (!Numbers.TryWhole(arguments[1], out var start, out var error))
        {
            return Result.Failure(error!);
        }

        if (start < 0 || start > list.Count)
        {
            return Result.Failure($"{arguments.Describe(1)}={start} which is out of range for {list}");
        }

        var end = list.Count;
        if (arguments.Count == 3 && !Numbers.TryWhole(arguments[2], out end, out error))
        {
            return Result.Failure(error!);
        }

        return end < 0 || end > list.Count
            ? Result.Failure($"{arguments.Describe(2)}={end} which is out of range for {list}")
            : new ListValue(list.Items.GetRange(start, Math.Max(0, end - start)));
    }
}
