using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Sends what turns left in the outbox: the head of each lane, again and again until it is settled. A receiver that is slow or sick
/// holds up nobody else, see <see cref="Destinations"/>.
/// </summary>
public sealed partial class OutboxSender(
    ITurnStore store,
    Vault vault,
    ChatSender chats,
    ResearcherSender researchers,
    Destinations destinations,
    TimeProvider time,
    ILogger<OutboxSender> log) : BackgroundService
{
    /// <summary>How often a message is tried that makes our own code fail.</summary>
    private const int MaxFaults = 5;

    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(1);

    /// <summary>How long what is being sent may take to end when the server stops.</summary>
    public TimeSpan LastSends { get; init; } = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new Wake();
        using var work = store.OnWork(wake.Set);
        using var interrupting = new CancellationTokenSource();
        var sending = new List<Task>();
        try
        {
            while (true)
            {
                stoppingToken.ThrowIfCancellationRequested();
                sending.RemoveAll(sent => sent.IsCompleted);
                var wait = s_idle;
                try
                {
                    if (sending.Count < Destinations.Places)
                    {
                        // Not to be interrupted: a claim that nobody hears of keeps its messages waiting until the lease ends.
                        var heads = await store.ClaimOutboxAsync(time.GetUtcNow(), Destinations.Places - sending.Count, CancellationToken.None);
                        sending.AddRange(heads.Select(head => SendAsync(head, wake, interrupting.Token)));
                        wait = heads.Count > 0 ? TimeSpan.Zero : s_idle;
                    }
                }
                catch (StoreUnavailableException fault)
                {
                    Log.Away(log, fault.Message);
                    wait = s_away;
                }

                await wake.WaitAsync(wait, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Nothing more is claimed. What is being sent may end; what takes longer is in doubt, and is settled as tried.
            await Task.WhenAny(Task.WhenAll(sending), Task.Delay(LastSends, time, CancellationToken.None));
            await interrupting.CancelAsync();
            await Task.WhenAll(sending);
        }
    }

    private async Task SendAsync(OutboxHead head, Wake wake, CancellationToken interruption)
    {
        try
        {
            var settlement = await AttemptAsync(head, interruption);
            FailPoint.Reach(FailPoint.BeforeOutAck);
            await SettleAsync(head, settlement, interruption);
            switch (settlement)
            {
                case Settlement.Retry { Counts: false } put:
                    Log.PutOff(log, head.Id, put.At);
                    break;
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
        finally
        {
            wake.Set();
        }
    }

    /// <summary>
    /// Settles what was tried, also when the store is away for a while: what it does not hear of is sent again when the lease ends.
    /// </summary>
    private async Task SettleAsync(OutboxHead head, Settlement settlement, CancellationToken interruption)
    {
        for (var started = time.GetTimestamp(); ;)
        {
            try
            {
                await store.SettleAsync(head, settlement, time.GetUtcNow(), CancellationToken.None);
                return;
            }
            catch (StoreUnavailableException fault) when (time.GetElapsedTime(started) < StoreLimits.SendLease / 2 && !interruption.IsCancellationRequested)
            {
                Log.Away(log, fault.Message);
                await Task.WhenAny(Task.Delay(s_again, time, interruption));
            }
        }
    }

    private async Task<Settlement> AttemptAsync(OutboxHead head, CancellationToken interruption)
    {
        try
        {
            var sealer = await vault.FindAsync(head.Interview, CancellationToken.None);
            var message = head.Lane == ChatLane.Name ? chats.Open(head, sealer) : researchers.Open(head, sealer);
            if (destinations.Enter(message.To) is { } later)
            {
                return new Settlement.Retry(later, "The receiver is left alone for now.") { Counts = false };
            }

            Settlement? settlement = null;
            try
            {
                return settlement = await message.Send(interruption);
            }
            finally
            {
                if (destinations.Leave(message.To, settlement) is { } rest)
                {
                    Log.Rests(log, message.To.Name, rest.TotalSeconds);
                }
            }
        }
        catch (SealedDataException)
        {
            return new Settlement.Dead("The interview was erased.");
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            return Attempt(head).Later("The server stopped while it was sent.");
        }
#pragma warning disable CA1031 // Whatever one message does to our code, the others must be sent; it becomes a dead letter with its reason.
        catch (Exception fault) when (fault is not StoreUnavailableException)
#pragma warning restore CA1031
        {
            Log.Failed(log, head.Id, fault);
            var reason = $"It could not be sent ({fault.GetType().Name}).";
            return head.Attempts + 1 < MaxFaults ? Attempt(head).Later(reason) : new Settlement.Dead(reason);
        }
    }

    private SendAttempt Attempt(OutboxHead head) => SendAttempt.Of(head, time.GetUtcNow(), live: head.Lane == ChatLane.Name);

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

        [LoggerMessage(125, LogLevel.Debug, "Delivery of {Message} waits until {At:O}: its receiver is busy or rests.")]
        public static partial void PutOff(ILogger logger, string message, DateTimeOffset at);

        [LoggerMessage(126, LogLevel.Warning, "{Destination} is left alone for {Seconds:0.#} s; other receivers are not affected.")]
        public static partial void Rests(ILogger logger, string destination, double seconds);

        [LoggerMessage(127, LogLevel.Error, "Sending {Message} failed in our own code.")]
        public static partial void Failed(ILogger logger, string message, Exception fault);
    }
}
