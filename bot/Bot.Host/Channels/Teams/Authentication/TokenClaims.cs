using System.Text.Json;

namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>What a token says, as far as anybody here looks at it. Whether it may be believed, the signature says.</summary>
/// <param name="AppId">For tokens of the login service: the app that it was issued to.</param>
public sealed record TokenClaims(string Issuer, string Audience, long ExpiresAt, long? NotBefore, string? ServiceUrl, string? AppId)
{
    private const int MaxDepth = 8;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>Reads a payload; null when it lacks issuer, audience or expiry, or has them in another shape than one text or number.</summary>
    public static TokenClaims? Parse(byte[] payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, s_strict);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, "iss") is { } issuer
                && Text(root, "aud") is { Length: > 0 } audience
                && Seconds(root, "exp") is { } expires
                && (!root.TryGetProperty("nbf", out _) || Seconds(root, "nbf") is not null)
                ? new(issuer, audience, expires, Seconds(root, "nbf"), Text(root, "serviceurl"), Text(root, "azp") ?? Text(root, "appid"))
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a time lies within the token's, give or take.</summary>
    public bool IsLive(DateTimeOffset now, TimeSpan skew) =>
        ExpiresAt >= (now - skew).ToUnixTimeSeconds() && (NotBefore is not { } begin || begin <= (now + skew).ToUnixTimeSeconds());

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Seconds(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) ? seconds : null;
}
