namespace Bot.Host.Channels.Teams.Connector;

/// <summary>
/// The bot's token for the connector: one for its tenant, app and scope. Asked for once however many need it, and anew five
/// minutes before it expires, while the old one still serves.
/// </summary>
public sealed class ConnectorTokens(ITokenGrant grant, TimeProvider time)
{
    private static readonly TimeSpan s_early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_mostAsked = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();
    private Held? _held;
    private Task<Held>? _asking;
    private (DateTimeOffset Until, TokenUnavailableException Fault)? _failed;

    /// <summary>A token that is good now.</summary>
    /// <exception cref="TokenUnavailableException">There is none.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        Task<Held> asking;
        Held? held;
        lock (_gate)
        {
            held = _held;
            if (held is not null && now < held.RenewAt)
            {
                return held.Token;
            }

            if (_failed is { } failed && now < failed.Until)
            {
                return held is not null && now < held.ExpiresAt ? held.Token : throw failed.Fault;
            }

            asking = _asking ??= Task.Run(AskAsync, CancellationToken.None);
        }

        if (held is not null && now < held.ExpiresAt)
        {
            return held.Token;
        }

        return (await asking.WaitAsync(cancellation)).Token;
    }

    /// <summary>Whether there is a token now; asks for one when there is none, and waits for it a little.</summary>
    public async ValueTask<bool> PrepareAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_patience);
        try
        {
            await GetAsync(patience.Token);
            return true;
        }
        catch (Exception fault) when (fault is TokenUnavailableException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Forgets a token that the connector did not take; a newer one stays.</summary>
    public void Invalidate(string token)
    {
        lock (_gate)
        {
            _held = _held?.Token == token ? null : _held;
        }
    }

    private async Task<Held> AskAsync()
    {
        try
        {
            var issued = await grant.RequestAsync(CancellationToken.None);
            var now = time.GetUtcNow();
            var held = new Held(issued.Value, now + issued.Life - Least(s_early, issued.Life / 2), now + issued.Life);
            lock (_gate)
            {
                (_held, _failed) = (held, null);
            }

            return held;
        }
        catch (TokenUnavailableException fault)
        {
            lock (_gate)
            {
                _failed = (time.GetUtcNow() + Least(fault.RetryAfter ?? s_afterFailure, s_mostAsked), fault);
            }

            throw;
        }
        finally
        {
            lock (_gate)
            {
                _asking = null;
            }
        }
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed record Held(string Token, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt);
}
