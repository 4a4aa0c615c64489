using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isString(x)</c>: whether it is a text.</summary>
internal static class IsStringFunction
{
    public static readonly Function Definition = new("isString", Signature.Unary, ValueKinds.Boolean, arguments => arguments[0] is TextValue);
}
