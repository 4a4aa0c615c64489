using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isObject(x)</c>: whether it is an object or a list.</summary>
internal static class IsObjectFunction
{
    public static readonly Function Definition = new("isObject", Signature.Unary, ValueKinds.Boolean, arguments => arguments[0] is ObjectValue or ListValue or BinaryValue);
}
