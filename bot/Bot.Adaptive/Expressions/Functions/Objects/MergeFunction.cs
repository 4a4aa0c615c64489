using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>merge(a, b, …)</c>: one object out of objects and lists of objects; later ones win, objects inside are merged, lists replaced, nulls ignored.</summary>
internal static class MergeFunction
{
    public static readonly Function Definition = new("merge", Signature.AtLeastOne, ValueKinds.Object, Merge);

    private static Result Merge(Arguments arguments)
    {
        var merged = ObjectValue.Empty;
        foreach (var argument in arguments.Values)
        {
            if (argument is not (ObjectValue or ListValue))
            {
                return Result.Failure($"The argument {argument} must be a JSON object or array.");
            }

            foreach (var part in argument is ListValue list ? list.Items : [argument])
            {
                if (part is not ObjectValue obj)
                {
                    return Result.Failure($"The argument {part} in array must be a JSON object.");
                }

                if (!arguments.Evaluation.Fuel.Spend(obj.Count))
                {
                    return Result.Failure(Fuel.StepsSpent);
                }

                merged = Merge(merged, obj);
            }
        }

        return merged;
    }

    private static ObjectValue Merge(ObjectValue into, ObjectValue from)
    {
        foreach (var (name, value) in from)
        {
            into = (into[name], value) switch
            {
                (ObjectValue inner, ObjectValue more) => into.With(name, Merge(inner, more)),
                (_, NullValue) when into.Contains(name) => into,
                _ => into.With(name, value),
            };
        }

        return into;
    }
}
