namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>int(x)</c>: as a 64-bit integer; a half rounds to the even neighbour.</summary>
internal static class IntFunction
{
    public static readonly Function Definition = new("int", Signature.Unary, ValueKinds.Number, arguments => Numbers.ToInteger(arguments[0]));
}
