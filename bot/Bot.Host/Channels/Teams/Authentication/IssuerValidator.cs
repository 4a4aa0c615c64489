namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>
/// Judges the tokens of one issuer by that issuer's keys and nobody else's. Never changed once it is made, so that
/// requests side by side cannot judge by each other's rules.
/// </summary>
/// <param name="issuer">Exactly as tokens name it.</param>
/// <param name="audience">Who tokens must be for: the bot's app id.</param>
/// <param name="callers">For an issuer that serves everybody: the apps that are believed. Null for the connector, which is the only one its issuer serves.</param>
public sealed class IssuerValidator(string issuer, string audience, SigningKeys keys, IReadOnlyList<string>? callers, TimeProvider time)
{
    /// <summary>How far the clocks of the issuer and ours may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public string Issuer => issuer;

    /// <summary>Who sent a token; null when it is not to be believed.</summary>
    /// <exception cref="SigningKeysUnavailableException">The keys cannot be fetched.</exception>
    public async ValueTask<Caller?> JudgeAsync(CompactJws token, TokenClaims claims, CancellationToken cancellation)
    {
        if (claims.Issuer != issuer
            || !string.Equals(claims.Audience, audience, StringComparison.OrdinalIgnoreCase)
            || !claims.IsLive(time.GetUtcNow(), Skew)
            || (callers is not null && !callers.Contains(claims.AppId, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        return await keys.FindAsync(token.KeyId, cancellation) is { } key && key.Verifies(token)
            ? new Caller(IsConnector: callers is null, claims.ServiceUrl, key.Endorsements)
            : null;
    }
}
