using System.Threading.Channels;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// What is done after Slack was answered and is no harm when it is lost: a window, the Home tab. A few at a time; what does
/// not fit is left out, and the person clicks again.
/// </summary>
internal sealed partial class SlackErrands(ILogger<SlackErrands> log) : BackgroundService
{
    private const int Most = 1_000;
    private const int AtOnce = 4;

    private readonly Channel<Func<CancellationToken, Task>> _waiting = System.Threading.Channels.Channel.CreateBounded<Func<CancellationToken, Task>>(Most);

    /// <summary>Leaves something to be done soon.</summary>
    public void Add(Func<CancellationToken, Task> errand)
    {
        if (!_waiting.Writer.TryWrite(errand))
        {
            Log.Full(log);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            _waiting.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (errand, cancellation) =>
            {
                try
                {
                    await errand(cancellation);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    Log.Failed(log, fault);
                }
            });

    private static partial class Log
    {
        [LoggerMessage(311, LogLevel.Warning, "Slack: too much waits to be shown; a window or a Home tab is left out.")]
        public static partial void Full(ILogger logger);

        [LoggerMessage(312, LogLevel.Warning, "Slack: something that was to be shown could not be.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
