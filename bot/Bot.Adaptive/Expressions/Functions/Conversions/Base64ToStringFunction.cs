using System.Text;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>base64ToString(text)</c>: the UTF-8 text that base64 holds.</summary>
internal static class Base64ToStringFunction
{
    public static readonly Function Definition = new("base64ToString", Signature.Unary, ValueKinds.String, arguments =>
        Bytes.TryDecode(arguments.Text(0), out var bytes, out var failure) ? Encoding.UTF8.GetString(bytes) : failure)
    {
        Each = Checks.Text,
    };
}
