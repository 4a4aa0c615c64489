using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>first(x)</c>: the first character of a text or item of a list; null when there is none.</summary>
internal static class FirstFunction
{
    public static readonly Function Definition = new("first", Signature.Unary, ValueKinds.Object, arguments => arguments[0] switch
    {
        TextValue { Text.Length: > 0 } text => text.Text[..1],
        ListValue { Count: > 0 } list => list[0],
        _ => Value.Null,
    });
}
