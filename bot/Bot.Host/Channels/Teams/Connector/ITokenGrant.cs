namespace Bot.Host.Channels.Teams.Connector;

/// <summary>Gets a fresh token for the connector.</summary>
public interface ITokenGrant
{
    /// <summary>Asks once.</summary>
    /// <exception cref="TokenUnavailableException">There is none now.</exception>
    Task<IssuedToken> RequestAsync(CancellationToken cancellation);
}

/// <summary>A token and how long it is good for.</summary>
public sealed record IssuedToken(string Value, TimeSpan Life)
{
    /// <summary>Never shows the token.</summary>
    public override string ToString() => nameof(IssuedToken);
}

/// <summary>No token could be had.</summary>
/// <param name="message">Why, without secrets.</param>
/// <param name="retryAfter">When the login service wants to be asked again.</param>
public sealed class TokenUnavailableException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
