using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>
/// A signed token in compact form (RFC 7515, section 7.1), read strictly and not verified yet: three parts in base64url
/// without padding, white space or stray bits, a header that names RS256 and a key and asks for nothing else.
/// </summary>
public sealed record CompactJws(string KeyId, byte[] Payload, byte[] SigningInput, byte[] Signature)
{
    /// <summary>The longest token that is looked at.</summary>
    public const int MaxLength = 16 * 1024;

    private const string Algorithm = "RS256";

    /// <summary>Members that bring a key, or rules of reading, along with the token.</summary>
    private static readonly string[] s_refused = ["jku", "jwk", "x5u", "x5c", "crit", "b64", "enc", "zip"];

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Reads a token; null when it is anything else.</summary>
    public static CompactJws? Parse(string token)
    {
        if (token.Length > MaxLength || token.Split('.') is not [{ Length: > 0 } header, var payload, { Length: > 0 } signature]
            || Decode(header) is not { } headerBytes || Decode(payload) is not { } payloadBytes || Decode(signature) is not { } signatureBytes
            || KeyIdOf(headerBytes) is not { } keyId)
        {
            return null;
        }

        return new(keyId, payloadBytes, Encoding.ASCII.GetBytes($"{header}.{payload}"), signatureBytes);
    }

    private static byte[]? Decode(string part)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(part);

            // The decoder is lenient about padding, white space and unused bits: only one text may stand for some bytes.
            return Base64Url.EncodeToString(bytes) == part ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? KeyIdOf(byte[] header)
    {
        try
        {
            using var document = JsonDocument.Parse(header, s_strict);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, "alg") == Algorithm
                && (!root.TryGetProperty("typ", out _) || string.Equals(Text(root, "typ"), "JWT", StringComparison.OrdinalIgnoreCase))
                && !Array.Exists(s_refused, name => root.TryGetProperty(name, out _))
                && Text(root, "kid") is { Length: > 0 and <= 256 } kid ? kid : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
