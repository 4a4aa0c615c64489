using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>Sends what turns left in the outbox: the head of each lane, again and again until it is settled.</summary>
public sealed partial class OutboxSender(
    ITurnStore store,
    Vault vault,
    ChatSender chats,
    ResearcherSender researchers,
    TimeProvider time,
    ILogger<OutboxSender> log) : BackgroundService
{
    private const int AtOnce = 16;
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new Wake();
        using var work = store.OnWork(wake.Set);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = s_idle;
            try
            {
                var heads = await store.ClaimOutboxAsync(time.GetUtcNow(), AtOnce, stoppingToken);
                await Task.WhenAll(heads.Select(head => SendAsync(head, stoppingToken)));
                wait = heads.Count > 0 ? TimeSpan.Zero : s_idle;
            }
            catch (StoreUnavailableException fault)
            {
                Log.Away(log, fault.Message);
                wait = s_away;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await wake.WaitAsync(wait, time, stoppingToken);
        }
    }

    private async Task SendAsync(OutboxHead head, CancellationToken cancellation)
    {
        try
        {
            var settlement = await AttemptAsync(head, cancellation);
            FailPoint.Reach(FailPoint.BeforeOutAck);
            await store.SettleAsync(head, settlement, time.GetUtcNow(), cancellation);
            switch (settlement)
            {
                case Settlement.Retry retry:
                    Log.Retry(log, head.Id, retry.At, retry.Reason);
                    break;
                case Settlement.Dead dead:
                    Log.Dead(log, head.Id, dead.Reason);
                    break;
                default:
                    Log.Sent(log, head.Id, head.Attempts + 1);
                    break;
            }
        }
        catch (StoreUnavailableException fault)
        {
            Log.Away(log, fault.Message);
        }
    }

    private async Task<Settlement> AttemptAsync(OutboxHead head, CancellationToken cancellation)
    {
        try
        {
            var sealer = await vault.FindAsync(head.Interview, cancellation);
            return await (head.Lane == ChatLane.Name ? chats.SendAsync(head, sealer, cancellation) : researchers.SendAsync(head, sealer, cancellation));
        }
        catch (SealedDataException)
        {
            return new Settlement.Dead("The interview was erased.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(121, LogLevel.Information, "Delivered {Message} at attempt {Attempt}.")]
        public static partial void Sent(ILogger logger, string message, int attempt);

        [LoggerMessage(122, LogLevel.Warning, "Delivery of {Message} failed and is tried again at {At:O}: {Reason}")]
        public static partial void Retry(ILogger logger, string message, DateTimeOffset at, string reason);

        [LoggerMessage(123, LogLevel.Error, "Delivery of {Message} was given up and parked as a dead letter: {Reason}")]
        public static partial void Dead(ILogger logger, string message, string reason);

        [LoggerMessage(124, LogLevel.Warning, "The store does not answer; deliveries wait: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}
