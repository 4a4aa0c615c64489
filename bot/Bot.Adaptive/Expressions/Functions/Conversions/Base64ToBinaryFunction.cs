using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>base64ToBinary(text)</c>: the bytes that base64 holds.</summary>
internal static class Base64ToBinaryFunction
{
    public static readonly Function Definition = new("base64ToBinary", Signature.Unary, ValueKinds.Object, arguments =>
        Bytes.TryDecode(arguments.Text(0), out var bytes, out var failure) ? new BinaryValue(bytes) : failure)
    {
        Each = Checks.Text,
    };
}
