namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>float(x)</c>: as a floating-point number.</summary>
internal static class FloatFunction
{
    public static readonly Function Definition = new("float", Signature.Unary, ValueKinds.Number, arguments => Numbers.ToDouble(arguments[0]));
}
