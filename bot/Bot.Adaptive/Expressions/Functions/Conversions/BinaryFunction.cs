namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>binary(text)</c>: its bytes in UTF-8.</summary>
internal static class BinaryFunction
{
    public static readonly Function Definition = new("binary", Signature.Unary, ValueKinds.Object, arguments => Bytes.Utf8(arguments.Text(0)))
    {
        Each = Checks.Text,
    };
}
