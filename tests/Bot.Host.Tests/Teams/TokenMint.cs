using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests.Teams;

/// <summary>A key of a stand-in issuer, and the tokens that it signs: right ones, and wrong in whatever way a test asks for.</summary>
public sealed class TokenMint(string keyId, params string[]? endorsements) : IDisposable
{
    public const string ConnectorIssuer = "https://api.botframework.com";

    public string KeyId => keyId;

    public RSA Key { get; } = RSA.Create(2048);

    /// <summary>The public key as an issuer publishes it.</summary>
    public JsonObject Published()
    {
        var numbers = Key.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["x5t"] = keyId,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        if (endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        }

        return key;
    }

    public JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = keyId, ["x5t"] = keyId };

    /// <summary>The claims of a token that is right now.</summary>
    public static JsonObject Claims(string audience, string serviceUrl, string issuer = ConnectorIssuer)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new() { ["serviceurl"] = serviceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600, ["iss"] = issuer, ["aud"] = audience };
    }

    public string Sign(JsonObject claims) => Sign(Header().ToJsonString(), claims.ToJsonString());

    public string Sign(string header, string payload)
    {
        var input = $"{Encode(header)}.{Encode(payload)}";
        return $"{input}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public void Dispose() => Key.Dispose();
}
