using Bot.Interviews.Stores;

namespace Bot.Host.Health;

/// <summary>Whether this instance can take turns now.</summary>
public sealed class Readiness(ITurnStore store)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Why it cannot; null when it can.</summary>
    public async ValueTask<string?> FindProblemAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_patience);
        try
        {
            await store.CheckAsync(limit.Token);
            return null;
        }
        catch (StoreUnavailableException)
        {
            return "The store does not answer.";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "The store does not answer in time.";
        }
    }
}
