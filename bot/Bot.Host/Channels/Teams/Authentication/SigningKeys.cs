using System.Text.Json;

namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>
/// The keys that one issuer publishes, by way of its OpenID metadata. Fetched when first needed, again every day, and when
/// a token names a key that is not there – but not for every such token: anybody can make one up. What was fetched last is
/// kept when a fetch fails.
/// </summary>
public sealed partial class SigningKeys(HttpClient http, Uri metadata, TimeProvider time, ILogger<SigningKeys> log)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_leastBetween = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_mostBetween = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private Fetched? _fetched;
    private Task<Fetched?>? _fetching;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private DateTimeOffset _notForUnknown = DateTimeOffset.MinValue;
    private TimeSpan _betweenUnknown = s_leastBetween;

    /// <summary>A key by its id; null when the issuer publishes none of that name.</summary>
    /// <exception cref="SigningKeysUnavailableException">Nothing could be fetched yet: nobody can be believed or refused.</exception>
    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var fetched = Volatile.Read(ref _fetched);
        if (fetched is null)
        {
            fetched = await FetchAsync(now, forUnknown: false).WaitAsync(cancellation) ?? throw new SigningKeysUnavailableException();
        }
        else if (now - fetched.At > s_fresh)
        {
            // The old keys serve while the new ones are under way.
            _ = FetchAsync(now, forUnknown: false);
        }

        if (fetched.Keys.TryGetValue(id, out var key))
        {
            return key;
        }

        return await FetchAsync(now, forUnknown: true).WaitAsync(cancellation) is { } newer && newer.Keys.TryGetValue(id, out key) ? key : null;
    }

    /// <summary>Fetches the keys unless they are there.</summary>
    /// <exception cref="SigningKeysUnavailableException">They cannot be fetched.</exception>
    public async Task FetchAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _fetched) is null && await FetchAsync(time.GetUtcNow(), forUnknown: false).WaitAsync(cancellation) is null)
        {
            throw new SigningKeysUnavailableException();
        }
    }

    /// <summary>Joins the fetch under way, or begins one unless it is too early; answers with what there is then.</summary>
    private Task<Fetched?> FetchAsync(DateTimeOffset now, bool forUnknown)
    {
        lock (_gate)
        {
            if (_fetching is { IsCompleted: false })
            {
                return _fetching;
            }

            // Without any keys every request tries, one at a time: nothing can be served before.
            if (_fetched is not null && (now < _notBefore || (forUnknown && now < _notForUnknown)))
            {
                return Task.FromResult<Fetched?>(_fetched);
            }

            if (forUnknown)
            {
                _notForUnknown = now + _betweenUnknown;
                _betweenUnknown = TimeSpan.FromTicks(Math.Min(_betweenUnknown.Ticks * 2, s_mostBetween.Ticks));
            }

            return _fetching = Task.Run(() => RunAsync(now));
        }
    }

    private async Task<Fetched?> RunAsync(DateTimeOffset now)
    {
        try
        {
            var keys = await ReadAsync();
            lock (_gate)
            {
                if (_fetched is { } old && keys.Keys.Except(old.Keys.Keys).Any())
                {
                    _betweenUnknown = s_leastBetween;
                }

                return _fetched = new(keys, now);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException)
        {
            Log.Failed(log, metadata, fault.Message);
            lock (_gate)
            {
                _notBefore = now + s_afterFailure;
                return _fetched;
            }
        }
    }

    /// <summary>Reads metadata and keys. Keys that lie on another host than the metadata are nobody's: an empty set.</summary>
    private async Task<IReadOnlyDictionary<string, SigningKey>> ReadAsync()
    {
        using var described = JsonDocument.Parse(await http.GetStringAsync(metadata));
        if (described.RootElement.ValueKind != JsonValueKind.Object
            || !described.RootElement.TryGetProperty("jwks_uri", out var named) || named.ValueKind != JsonValueKind.String
            || !Uri.TryCreate(named.GetString(), UriKind.Absolute, out var keys)
            || keys.GetLeftPart(UriPartial.Authority) != metadata.GetLeftPart(UriPartial.Authority))
        {
            Log.Elsewhere(log, metadata);
            return new Dictionary<string, SigningKey>();
        }

        return SigningKey.ReadSet(await http.GetStringAsync(keys));
    }

    private sealed record Fetched(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(301, LogLevel.Warning, "The signing keys of {Metadata} could not be fetched: {Reason}")]
        public static partial void Failed(ILogger logger, Uri metadata, string reason);

        [LoggerMessage(302, LogLevel.Error, "The metadata of {Metadata} names no keys on the same host: nobody is believed.")]
        public static partial void Elsewhere(ILogger logger, Uri metadata);
    }
}

/// <summary>Signing keys could never be fetched so far.</summary>
public sealed class SigningKeysUnavailableException() : Exception("The signing keys of the issuer cannot be fetched.");
