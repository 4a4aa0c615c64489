using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Keeps the lease of an interview while something is waited for that may take longer than it, such as a slow model. Dispose it when
/// the wait is over.
/// </summary>
public sealed class LeaseKeeper : IAsyncDisposable
{
    /// <summary>Of a lease: two renewals may fail before it ends.</summary>
    private const int Part = 3;

    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _lost;
    private readonly Task _keeping;

    private LeaseKeeper(ITurnStore store, InterviewId interview, long epoch, TimeProvider time, CancellationToken cancellation)
    {
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _keeping = KeepAsync(store, interview, epoch, time);
    }

    /// <summary>Cancelled as well when another instance has taken the interview over: nothing that comes of the wait could be committed.</summary>
    public CancellationToken Token => _lost.Token;

    /// <summary>Whether another instance has taken it over.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Keeps a lease from now on.</summary>
    /// <param name="epoch">Of the claim.</param>
    /// <param name="cancellation">Ends the wait for other reasons.</param>
    public static LeaseKeeper Start(ITurnStore store, InterviewId interview, long epoch, TimeProvider time, CancellationToken cancellation) =>
        new(store, interview, epoch, time, cancellation);

    /// <summary>Lets go of the lease; nothing is renewed afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _keeping;
        _ending.Dispose();
        _lost.Dispose();
    }

    private async Task KeepAsync(ITurnStore store, InterviewId interview, long epoch, TimeProvider time)
    {
        using var timer = new PeriodicTimer(store.TurnLease / Part, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_ending.Token))
            {
                try
                {
                    if (!await store.RenewAsync(interview, epoch, _ending.Token))
                    {
                        IsLost = true;
                        await _lost.CancelAsync();
                        return;
                    }
                }
                catch (StoreUnavailableException)
                {
                    // Tried again in a while: the epoch decides in the end, not the lease.
                }
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The wait is over.
        }
    }
}
