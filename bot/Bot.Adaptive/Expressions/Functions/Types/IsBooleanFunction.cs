using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isBoolean(x)</c>: whether it is true or false.</summary>
internal static class IsBooleanFunction
{
    public static readonly Function Definition = new("isBoolean", Signature.Unary, ValueKinds.Boolean, arguments => arguments[0] is BooleanValue);
}
