using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Runs turns: those that this instance accepted, as they come, and those that nobody is running, found by looking: after a
/// crash anywhere, and for timers and jobs.
/// </summary>
public sealed partial class TurnWorker(ITurnStore store, TurnRunner runner, TurnDispatcher dispatcher, NewerInterviews newer, InstanceName instance, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<TurnWorker> log) : BackgroundService
{
    private const int AtOnce = 64;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(2);

    /// <summary>At most this many interviews run here at once; a turn that waits for a model holds a place.</summary>
    private readonly SemaphoreSlim _places = new(AtOnce);

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // As soon as the server is told to stop it claims nothing more, while requests that are being answered may still end.
        using var claiming = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await Task.WhenAll(RunAcceptedAsync(stoppingToken), RunFoundAsync(claiming.Token, stoppingToken));
        }
        finally
        {
            dispatcher.Close();

            // The store stays open until everything that was claimed here and will not be run has been given back.
            while (dispatcher.Claims.TryRead(out var claim))
            {
                await GiveBackAsync(claim);
            }

            for (var place = 0; place < AtOnce; place++)
            {
                await _places.WaitAsync(CancellationToken.None);
            }
        }
    }

    private async Task RunAcceptedAsync(CancellationToken cancellation)
    {
        await foreach (var claim in dispatcher.Claims.ReadAllAsync(cancellation))
        {
            await _places.WaitAsync(cancellation);
            _ = RunAsync(claim, cancellation);
        }
    }

    /// <param name="claiming">Ends looking and claiming.</param>
    /// <param name="running">Ends what runs.</param>
    private async Task RunFoundAsync(CancellationToken claiming, CancellationToken running)
    {
        using var wake = new Wake();
        using var work = store.OnWork(wake.Set);
        while (!claiming.IsCancellationRequested)
        {
            var wait = s_look;
            try
            {
                var ready = await store.FindReadyAsync(time.GetUtcNow(), AtOnce, claiming);
                foreach (var interview in ready.Where(interview => !newer.Contains(interview)))
                {
                    await _places.WaitAsync(claiming);
                    if (await ClaimAsync(interview) is { } claim)
                    {
                        _ = RunAsync(claim, running);
                    }
                }
            }
            catch (StoreUnavailableException fault)
            {
                Log.Away(log, fault.Message);
                wait = s_away;
            }

            await wake.WaitAsync(wait, time, claiming);
        }
    }

    /// <summary>Claims for a place that is taken already, and gives the place back when there is nothing to claim.</summary>
    private async Task<Claim?> ClaimAsync(InterviewId interview)
    {
        Claim? claim = null;
        try
        {
            // Not to be interrupted: a claim that nobody hears of keeps the interview waiting until its lease ends.
            claim = await store.ClaimAsync(interview, instance.Value, time.GetUtcNow(), CancellationToken.None);
            return claim;
        }
        finally
        {
            if (claim is null)
            {
                _places.Release();
            }
        }
    }

    private async Task RunAsync(Claim claim, CancellationToken cancellation)
    {
        var (unfinished, since) = (false, time.GetTimestamp());
        try
        {
            await runner.RunAsync(claim, cancellation);
        }
        catch (StoreUnavailableException fault)
        {
            Log.Away(log, fault.Message);
            unfinished = true;
        }
        catch (SealedDataException fault)
        {
            Log.Unreadable(log, claim.Interview, fault.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await GiveBackAsync(claim);
        }
#pragma warning disable CA1031 // The worker must outlive whatever one interview does; the turn stays in the store.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Broken(log, claim.Interview, fault);
        }
        finally
        {
            _places.Release();
        }

        if (unfinished)
        {
            await GiveBackAsync(claim, since, cancellation);
        }
    }

    /// <summary>
    /// Gives back, as soon as the store answers again, what its absence kept from being finished: the person waits for an
    /// answer, and the lease may have long to go. If the turn was committed after all, this changes nothing.
    /// </summary>
    private async Task GiveBackAsync(Claim claim, long since, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(s_look, time);
        try
        {
            while (time.GetElapsedTime(since) < store.TurnLease && await timer.WaitForNextTickAsync(cancellation))
            {
                try
                {
                    await store.ReleaseAsync(claim.Interview, claim.Epoch, cancellation);
                    return;
                }
                catch (StoreUnavailableException)
                {
                    // Still away, as the look for turns goes on to say.
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Shutting down: the lease ends by itself, and another instance goes on.
        }
    }

    /// <summary>Shutting down: whoever starts next need not wait until the lease ends by itself.</summary>
    private async ValueTask GiveBackAsync(Claim claim)
    {
        try
        {
            await store.ReleaseAsync(claim.Interview, claim.Epoch, CancellationToken.None);
        }
        catch (StoreUnavailableException fault)
        {
            Log.Away(log, fault.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(131, LogLevel.Warning, "The store does not answer; turns wait: {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(132, LogLevel.Error, "Interview {Interview} cannot be read and is left alone: {Reason}")]
        public static partial void Unreadable(ILogger logger, InterviewId interview, string reason);

        [LoggerMessage(133, LogLevel.Error, "Interview {Interview} failed outside its turns and is tried again when its lease ends.")]
        public static partial void Broken(ILogger logger, InterviewId interview, Exception fault);
    }
}
