using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a &amp; b</c>, <c>concat(a, b, …)</c>: texts joined; lists joined when all are lists or null.</summary>
internal static class ConcatFunction
{
    public static readonly Function Definition = new("concat", Signature.AtLeastOne, ValueKinds.Array | ValueKinds.String, Join);

    private static Result Join(Arguments arguments)
    {
        var fuel = arguments.Evaluation.Fuel;
        if (arguments[0] is TextValue)
        {
            return JoinTexts(arguments.Values, fuel);
        }

        Result sofar = arguments[0];
        for (var i = 1; i < arguments.Count && !sofar.Failed; i++)
        {
            sofar = Join(sofar.Value, arguments[i], fuel);
        }

        return sofar;
    }

    private static Result Join(Value left, Value right, Fuel fuel) => (left, right) switch
    {
        (NullValue, NullValue) => Value.Null,
        (NullValue, ListValue) => right,
        (ListValue, NullValue) => left,
        (ListValue a, ListValue b) => fuel.ProduceItems(a.Count + b.Count) ? new ListValue(a.Items.AddRange(b.Items)) : Result.Failure(Fuel.OutputSpent),
        _ => Texts.Join(left.ToString(), right.ToString(), fuel),
    };

    private static Result JoinTexts(ReadOnlySpan<Value> values, Fuel fuel)
    {
        var texts = new string[values.Length];
        var length = 0L;
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = values[i].ToString();
            length += texts[i].Length;
        }

        return fuel.Produce(length) ? string.Concat(texts) : Result.Failure(Fuel.OutputSpent);
    }
}
