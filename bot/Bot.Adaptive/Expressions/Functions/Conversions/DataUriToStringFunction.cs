using System.Text;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>dataUriToString(uri)</c>: the text that a base64 data URI holds.</summary>
internal static class DataUriToStringFunction
{
    public static readonly Function Definition = new("dataUriToString", Signature.Unary, ValueKinds.String, arguments =>
        Bytes.TryDecode(arguments.Text(0)[(arguments.Text(0).IndexOf(',') + 1)..], out var bytes, out var failure) ? Encoding.UTF8.GetString(bytes) : failure)
    {
        Each = Checks.Text,
    };
}
