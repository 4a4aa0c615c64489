using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>flatten(list)</c>, <c>flatten(list, depth)</c>: inner lists replaced by their items, so many levels deep.</summary>
internal static class FlattenFunction
{
    private const int MaxDepth = 100;

    public static readonly Function Definition = new("flatten", Signature.Of(ValueKinds.Array).Then(ValueKinds.Number), ValueKinds.Array, Flatten);

    private static Result Flatten(Arguments arguments)
    {
        if (arguments[0] is not ListValue list)
        {
            return Result.Failure($"{arguments.Describe(0)} is not array.");
        }

        var depth = MaxDepth;
        if (arguments.Count == 2 && !Numbers.TryInt32(arguments[1], out depth, out var error))
        {
            return Result.Failure(error!);
        }

        var items = list.Items;
        for (var i = 0; i < Math.Clamp(depth, 1, MaxDepth) && items.Any(item => item is ListValue); i++)
        {
            if (!arguments.Evaluation.Fuel.Spend(items.Count))
            {
                return Result.Failure(Fuel.StepsSpent);
            }

            items = [.. items.SelectMany(item => item is ListValue inner ? inner.Items : (IEnumerable<Value>)[item])];
        }

        return Texts.Made(items, arguments.Evaluation.Fuel);
    }
}
