using Bot.Host.Library;
using Bot.Interviews.Stores;

namespace Bot.Host.Drafts;

/// <summary>Takes up studies that other instances publish, so that they can be begun here too. Needed where instances share a store.</summary>
public sealed partial class StudyWatch(StudyLibrary library, TimeProvider time, ILogger<StudyWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await library.TakeUpAsync(stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                Away(log, fault.Message);
            }
            catch (BundleMissingException fault)
            {
                Foreign(log, fault.Message);
            }
        }
    }

    [LoggerMessage(231, LogLevel.Debug, "Whether studies were published elsewhere is not known: {Problem}")]
    private static partial void Away(ILogger logger, string problem);

    [LoggerMessage(232, LogLevel.Warning, "A study that was published elsewhere cannot be taken up by this version: {Problem}")]
    private static partial void Foreign(ILogger logger, string problem);
}
