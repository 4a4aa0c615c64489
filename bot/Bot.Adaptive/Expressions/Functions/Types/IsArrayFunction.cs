using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isArray(x)</c>: whether it is a list.</summary>
internal static class IsArrayFunction
{
    public static readonly Function Definition = new("isArray", Signature.Unary, ValueKinds.Boolean, arguments => arguments[0] is ListValue);
}
