using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>where(list, x, condition)</c>: the items for which it holds; of an object, its properties. Errors count as false.</summary>
internal static class WhereFunction
{
    public static readonly Function Definition = Function.Binding("where", ValueKinds.Array, Filter);

    private static Result Filter(CallExpression call, Evaluation evaluation)
    {
        var kept = new List<Value>();
        var end = Loop.Run(call, evaluation, "Where", (item, result) =>
        {
            if (!result.Failed && result.Value.IsTruthy)
            {
                kept.Add(item);
            }

            return null;
        }, out var source);
        return end
            ?? (source is ObjectValue
                ? ObjectValue.Of(kept.Cast<ObjectValue>().Select(pair => KeyValuePair.Create(pair["key"].ToString(), pair["value"])))
                : Texts.Made(kept, evaluation.Fuel));
    }
}
