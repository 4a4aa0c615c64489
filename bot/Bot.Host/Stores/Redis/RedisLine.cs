using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>One connection to the servers, with what is known of its health. Replaced as a whole when it falls silent.</summary>
internal sealed class RedisLine(ConnectionMultiplexer multiplexer, TimeProvider time)
{
    private int inFlight;
    private long lastAnswer = time.GetTimestamp();
    private long probeSent;
    private Task? probe;

    internal ConnectionMultiplexer Multiplexer { get; } = multiplexer;

    internal ISubscriber Subscriber { get; } = multiplexer.GetSubscriber();

    internal IDatabase Turns { get; } = multiplexer.GetDatabase();

    /// <summary>How long nothing was answered although a question was out.</summary>
    internal TimeSpan Silent => probe is { IsCompleted: false } ? time.GetElapsedTime(probeSent) : TimeSpan.Zero;

    /// <summary>How long ago the last answer came.</summary>
    internal TimeSpan SinceAnswer => time.GetElapsedTime(Interlocked.Read(ref lastAnswer));

    internal bool TryEnter(int most)
    {
        if (Interlocked.Increment(ref inFlight) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref inFlight);
        return false;
    }

    internal void Leave() => Interlocked.Decrement(ref inFlight);

    /// <summary>Sends a question, unless one is out.</summary>
    internal void Probe()
    {
        if (probe is null or { IsCompleted: true })
        {
            probeSent = time.GetTimestamp();
            probe = AskAsync();
        }
    }

    private async Task AskAsync()
    {
        try
        {
            await Turns.PingAsync();
            Interlocked.Exchange(ref lastAnswer, time.GetTimestamp());
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException)
        {
            // Not connected: the client tries by itself, and the watch sees how long ago the last answer came.
        }
    }
}
