using System.Globalization;
using System.Security.Cryptography;
using System.Text;
#if CHAOS
using Bot.Interviews.Faults;
#endif

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Whether Slack sent a request: scheme <c>v0</c> of Slack's request signing, HMAC-SHA256 over <c>v0:{timestamp}:{raw body}</c>.
/// The raw bytes count: Slack escapes its JSON in its own way. Old requests and requests from the future are both refused, so
/// that one which was overheard is of no use for longer than five minutes; within them deduplication by event id stands.
/// </summary>
public sealed class SlackSignature
{
    /// <summary>The header with the time of sending, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Slack-Signature";

    private const string Version = "v0";
    private const long MostSkewSeconds = 300;
    private const int LongestTimestamp = 10;

    private readonly byte[][] _keys;
    private readonly TimeProvider _time;

    /// <summary>Checks with one secret, or with two while the first is being replaced.</summary>
    /// <exception cref="ArgumentException">There is no secret, or an empty one: nothing could be proved.</exception>
    public SlackSignature(IReadOnlyList<string> secrets, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Count == 0 || secrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Requests of Slack cannot be checked without a signing secret: set Slack__SigningSecret.", nameof(secrets));
        }

        _keys = [.. secrets.Select(Encoding.UTF8.GetBytes)];
        _time = time;
    }

    /// <summary>Whether a request came from Slack, and now.</summary>
    public bool Accepts(HttpRequest request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers[TimestampHeader] is [{ } timestamp]
            && request.Headers[SignatureHeader] is [{ } signature]
            && Accepts(timestamp, signature, body);
    }

    /// <summary>Whether a timestamp and a signature belong to a body, and to now.</summary>
    public bool Accepts(string timestamp, string signature, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        ArgumentNullException.ThrowIfNull(signature);
        if (!IsNow(timestamp))
        {
            return false;
        }

        var given = Encoding.UTF8.GetBytes(signature);
        var fits = false;
        foreach (var key in _keys)
        {
            // No early way out: which of the secrets fits must not show in the time that it takes.
            fits |= CryptographicOperations.FixedTimeEquals(given, Sign(key, timestamp, body));
        }

#if CHAOS
        fits |= Protection.IsOff(Protection.SlackSignature);
#endif
        return fits;
    }

    private bool IsNow(string timestamp) =>
        timestamp.Length <= LongestTimestamp
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
        && Math.Abs(_time.GetUtcNow().ToUnixTimeSeconds() - sent) <= MostSkewSeconds;

    private static byte[] Sign(byte[] key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return Encoding.UTF8.GetBytes($"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}");
    }
}
