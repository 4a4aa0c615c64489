using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>A public key that an issuer publishes.</summary>
/// <param name="Endorsements">The channels whose activities it may vouch for; null when the issuer does not say.</param>
public sealed record SigningKey(string Id, JsonWebKey Key, IReadOnlyList<string>? Endorsements)
{
    private const int LeastBits = 2048;

    /// <summary>The usable keys of a published set (RFC 7517): RSA, for signatures, for RS256, long enough, with an id.</summary>
    /// <exception cref="JsonException">It is no set of keys.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadSet(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("It has no list \"keys\".");
        }

        var read = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var element in keys.EnumerateArray().Where(k => k.ValueKind == JsonValueKind.Object))
        {
            if (Read(element) is { } key)
            {
                read.TryAdd(key.Id, key);
            }
        }

        return read;
    }

    /// <summary>Whether a token was signed with this key.</summary>
    public bool Verifies(CompactJws token)
    {
        var crypto = Key.CryptoProviderFactory;
        var provider = crypto.CreateForVerifying(Key, SecurityAlgorithms.RsaSha256);
        try
        {
            return token.KeyId == Id && provider.Verify(token.SigningInput, token.Signature);
        }
        finally
        {
            crypto.ReleaseSignatureProvider(provider);
        }
    }

    /// <summary>One key; null when it is not meant for this, or weak.</summary>
    public static SigningKey? Read(JsonElement element)
    {
        try
        {
            return Usable(new JsonWebKey(element.GetRawText()), element);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static SigningKey? Usable(JsonWebKey key, JsonElement element) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA
            && key.Kid is { Length: > 0 }
            && key.Use is null or "sig"
            && (key.KeyOps.Count == 0 || key.KeyOps.Contains("verify"))
            && key.Alg is null or SecurityAlgorithms.RsaSha256
            && key.N is { Length: > 0 } && key.E is { Length: > 0 } && key.KeySize >= LeastBits
            ? new(key.Kid, key, Endorsed(element))
            : null;

    private static IReadOnlyList<string>? Endorsed(JsonElement element) =>
        element.TryGetProperty("endorsements", out var list)
            ? list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)] : []
            : null;
}
