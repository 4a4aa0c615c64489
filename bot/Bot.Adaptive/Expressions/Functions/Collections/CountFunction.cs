using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>count(x)</c>: characters of a text, items of a list, properties of an object.</summary>
internal static class CountFunction
{
    public static readonly Function Definition = new("count", Signature.Of(ValueKinds.String | ValueKinds.Array), ValueKinds.Number, arguments => arguments[0] switch
    {
        TextValue text => text.Text.Length,
        ListValue list => list.Count,
        ObjectValue obj => obj.Count,
        BinaryValue binary => binary.Bytes.Length,
        _ => Value.Null,
    })
    {
        Each = Checks.Container,
    };
}
