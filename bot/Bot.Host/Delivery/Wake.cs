namespace Bot.Host.Delivery;

/// <summary>Lets a loop sleep until something happens or a time is over; many signals while it is awake count as one.</summary>
internal sealed class Wake : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Set()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will wake anyhow.
        }
        catch (ObjectDisposedException)
        {
            // The loop is over; a late hint has nobody to wake.
        }
    }

    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellation)
    {
        if (most <= TimeSpan.Zero)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, most, Timeout.InfiniteTimeSpan);
        try
        {
            await _signal.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over: as good a reason to wake as a signal.
        }
    }

    public void Dispose() => _signal.Dispose();
}
