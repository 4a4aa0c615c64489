namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isFloat(x)</c>: whether it is a number with a fraction.</summary>
internal static class IsFloatFunction
{
    public static readonly Function Definition = new("isFloat", Signature.Unary, ValueKinds.Boolean, arguments => Checks.IsNumber(arguments[0]) && Numbers.Amount(arguments[0]) % 1 != 0);
}
