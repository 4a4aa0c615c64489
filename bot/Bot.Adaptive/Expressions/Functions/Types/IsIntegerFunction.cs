namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isInteger(x)</c>: whether it is a number without a fraction.</summary>
internal static class IsIntegerFunction
{
    public static readonly Function Definition = new("isInteger", Signature.Unary, ValueKinds.Boolean, arguments => Checks.IsNumber(arguments[0]) && Numbers.Amount(arguments[0]) % 1 == 0);
}
