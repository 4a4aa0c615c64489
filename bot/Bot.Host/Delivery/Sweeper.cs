using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>Deletes what has expired, with and without traffic, and shreds the keys of what is gone.</summary>
public sealed partial class Sweeper(ITurnStore store, Vault vault, InterviewCache cache, TimeProvider time, ILogger<Sweeper> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_ingressKept = TimeSpan.FromHours(48);
    private static readonly TimeSpan s_shredEvery = TimeSpan.FromHours(1);
    private long _shredded;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                Log.Away(log, fault.Message);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        var gone = await store.SweepAsync(time.GetUtcNow(), AtOnce, cancellation);
        foreach (var interview in gone)
        {
            await vault.ShredAsync(interview, cancellation);
            cache.Forget(interview);
        }

        if (time.GetElapsedTime(_shredded) > s_shredEvery)
        {
            _shredded = time.GetTimestamp();
            await vault.ShredIngressAsync(s_ingressKept, cancellation);
        }

        if (gone.Count > 0)
        {
            Log.Swept(log, gone.Count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(141, LogLevel.Information, "Deleted {Count} interviews that had expired.")]
        public static partial void Swept(ILogger logger, int count);

        [LoggerMessage(142, LogLevel.Warning, "The store does not answer; expired interviews wait: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}
