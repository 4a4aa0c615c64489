namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dataUriToBinary(uri)</c>: the bytes of the URI itself, as upstream has it.</summary>
internal static class DataUriToBinaryFunction
{
    public static readonly Function Definition = new("dataUriToBinary", Signature.Unary, ValueKinds.Object, arguments => Bytes.Utf8(arguments.Text(0)))
    {
        Each = Checks.Text,
    };
}
