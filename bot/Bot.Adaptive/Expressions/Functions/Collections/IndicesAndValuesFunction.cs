using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>indicesAndValues(x)</c>: <c>{ index, value }</c> for each item of a list or property of an object.</summary>
internal static class IndicesAndValuesFunction
{
    public static readonly Function Definition = new("indicesAndValues", Signature.Unary, ValueKinds.Array, arguments => arguments[0] switch
    {
        ListValue list => Texts.Made([.. list.Items.Select((item, i) => ObjectValue.Of(new("index", i), new("value", item)))], arguments.Evaluation.Fuel),
        ObjectValue => Texts.Made([.. Loop.ItemsOf(arguments[0], "index")!], arguments.Evaluation.Fuel),
        _ => Result.Failure($"{arguments.Describe(0)} is not array or object.."),
    });
}
