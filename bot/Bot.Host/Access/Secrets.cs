using System.Security.Cryptography;
using System.Text;

namespace Bot.Host.Access;

/// <summary>Compares what somebody sent with a secret in a time that tells nothing about it.</summary>
public static class Secrets
{
    /// <summary>Whether two texts are the same; an unset secret matches nothing.</summary>
    public static bool Match(string? secret, string? given) =>
        secret is { Length: > 0 } && given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <summary>The token of an <c>Authorization: Bearer</c> header; null when there is none.</summary>
    public static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
    }
}
