using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>last(x)</c>: the last character of a text or item of a list; null when there is none.</summary>
internal static class LastFunction
{
    public static readonly Function Definition = new("last", Signature.Unary, ValueKinds.Object, arguments => arguments[0] switch
    {
        TextValue { Text.Length: > 0 } text => text.Text[^1..],
        ListValue { Count: > 0 } list => list[list.Count - 1],
        _ => Value.Null,
    });
}
