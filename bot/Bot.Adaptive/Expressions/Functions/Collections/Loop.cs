using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>What functions of the form <c>f(list, variable, body)</c> share.</summary>
internal static class Loop
{
    /// <summary>A round sets a name and evaluates: more than an operation.</summary>
    private const int CostOfRound = 2;

    /// <summary>What happens with the body's result for one item; a result to return ends the loop.</summary>
    public delegate Result? Visit(Value item, Result result);

    /// <summary>Evaluates the body once for each item of a list, or for each property of an object as <c>{ key, value }</c>.</summary>
    /// <returns>What ended the loop, or null when it went through.</returns>
    public static Result? Run(CallExpression call, Evaluation evaluation, string name, Visit visit, out Value source)
    {
        var collection = call.Arguments[0].Evaluate(evaluation);
        source = collection.Value;
        if (collection.Failed)
        {
            return collection;
        }

        if (ItemsOf(source) is not { } items)
        {
            return Result.Failure($"{call.Arguments[0]} is not a collection or structure object to run {name}");
        }

        var scope = new LoopScope(((PathExpression)call.Arguments[1]).Name!, evaluation.Memory);
        var inside = evaluation with { Memory = scope };
        foreach (var item in items)
        {
            if (!evaluation.Fuel.Spend(CostOfRound))
            {
                return Result.Failure(Fuel.StepsSpent);
            }

            scope.Item = item;
            if (visit(item, call.Arguments[2].Evaluate(inside)) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>The items of a list, or the properties of an object as pairs; null for anything else.</summary>
    public static IEnumerable<Value>? ItemsOf(Value source, string nameOfKey = "key") => source switch
    {
        ListValue list => list.Items,
        ObjectValue obj => obj.Select(property => ObjectValue.Of(new(nameOfKey, property.Key), new("value", property.Value))),
        _ => null,
    };

    private sealed class LoopScope(string name, IMemory outer) : IMemory
    {
        public Value Item { get; set; } = Value.Null;

        public long Version => outer.Version;

        public Value Read(string root) => root.Equals(name, StringComparison.OrdinalIgnoreCase) ? Item : outer.Read(root);

        public string? Write(ImmutableArray<Value> path, Value value) =>
            $"Can't set value to {string.Join('.', path)}, stacked memory is read-only";
    }
}
