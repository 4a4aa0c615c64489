using System.Text;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Texts and bytes.</summary>
internal static class Bytes
{
    public static Value Utf8(string text) => new BinaryValue(Encoding.UTF8.GetBytes(text));

    /// <summary>What base64 text holds, or why it is none.</summary>
    public static bool TryDecode(string base64, out byte[] bytes, out Result failure)
    {
        bytes = new byte[base64.Length];
        var valid = Convert.TryFromBase64String(base64, bytes, out var written);
        bytes = bytes[..written];
        failure = valid ? default : Result.Failure("The input is not a valid Base-64 string.");
        return valid;
    }
}
