using System.Collections.Concurrent;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// What every call to Redis goes through: a deadline, a bound on calls that wait, and a watch that makes the connection anew when
/// it falls silent. The client has none of these for asynchronous calls (version 1.2.6). Faults leave it as
/// <see cref="StoreUnavailableException"/>.
/// </summary>
internal sealed partial class RedisGate : IAsyncDisposable
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan DisconnectedTooLong = TimeSpan.FromSeconds(10);

    private readonly RedisOptions options;
    private readonly ConfigurationOptions configuration;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource closing = new();
    private readonly Task watching;
    private readonly ConcurrentDictionary<RedisScript, RedisScript> tailored = new();
    private volatile RedisLine line;

    private RedisGate(RedisOptions options, ConfigurationOptions configuration, RedisLine line, TimeProvider time, ILogger logger)
    {
        (this.options, this.configuration, this.line, this.time, this.logger) = (options, configuration, line, time, logger);
        watching = WatchAsync(closing.Token);
    }

    /// <summary>Tells of a new connection: subscriptions must be made again.</summary>
    internal event Action? Reconnected;

    internal ISubscriber Subscriber => line.Subscriber;

    /// <summary>Connects; does not wait for a server that is down.</summary>
    internal static async Task<RedisGate> OpenAsync(RedisOptions options, TimeProvider time, ILogger logger)
    {
        var configuration = options.Parse();
        return new(options, configuration, await ConnectAsync(configuration, time), time, logger);
    }

    /// <summary>How long claims hold.</summary>
    internal RedisLeases Leases => options.Leases;

    /// <summary>Runs a script; once more with its text when the server has forgotten it, for then nothing was run.</summary>
    internal async Task<RedisResult> EvaluateAsync(RedisScript script, RedisKey[] keys, RedisValue[] values, CancellationToken cancellation)
    {
        if (options.Leases != RedisLeases.Usual)
        {
            script = tailored.GetOrAdd(script, static (usual, leases) => usual.With(leases), options.Leases);
        }

        try
        {
            return await AskAsync(
                (script.Hash, keys, values), static (database, call) => database.ScriptEvaluateAsync(call.Hash, call.keys, call.values), null, cancellation);
        }
        catch (RedisServerException missing) when (RedisFaults.IsMissingScript(missing))
        {
            object[] arguments = [script.Text, keys.Length, .. keys.Cast<object>(), .. values.Cast<object>()];
            return await AskAsync(arguments, static (database, all) => database.ExecuteAsync("EVAL", all), null, cancellation);
        }
    }

    /// <summary>Asks anything else.</summary>
    /// <param name="number">The database, or null for that of the turns.</param>
    internal async Task<T> AskAsync<TState, T>(
        TState state, Func<IDatabase, TState, Task<T>> ask, int? number, CancellationToken cancellation)
    {
        if (closing.IsCancellationRequested)
        {
            throw new StoreUnavailableException("The store is closed: the server is stopping.");
        }

        var current = line;
        if (!current.TryEnter(options.MaxInFlight))
        {
            throw new StoreUnavailableException($"{options.MaxInFlight} calls wait for Redis already: it does not keep up.");
        }

        try
        {
            var database = number is { } chosen ? current.Multiplexer.GetDatabase(chosen) : current.Turns;
            return await ask(database, state).WaitAsync(options.Deadline, time, cancellation);
        }
        catch (Exception fault) when (!RedisFaults.IsMissingScript(fault)
            && fault is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException)
        {
            throw RedisFaults.Translate(fault, options.Deadline);
        }
        finally
        {
            current.Leave();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        await watching;
        await line.Multiplexer.CloseAsync(allowCommandsToComplete: true);
        closing.Dispose();
    }

    private static async Task<RedisLine> ConnectAsync(ConfigurationOptions configuration, TimeProvider time)
    {
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(configuration);

        // Answers may be worked on side by side: order comes from sequences, never from the connection.
        multiplexer.PreserveAsyncOrder = false;
        return new(multiplexer, time);
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(WatchEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                line.Probe();
                if (line.Silent >= options.Silence || line.SinceAnswer >= DisconnectedTooLong)
                {
                    await RebuildAsync();
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task RebuildAsync()
    {
        LogRebuild(logger, line.SinceAnswer.TotalSeconds);
        var silent = line;
        try
        {
            line = await ConnectAsync(configuration, time);
        }
        catch (RedisException fault)
        {
            // The watch must outlive it: it comes back in a moment and tries again.
            LogNotRebuilt(logger, fault.Message);
            return;
        }

        Reconnected?.Invoke();

        // What waits on the silent connection has been given up by its callers already; nobody waits for it to close.
        _ = silent.Multiplexer.CloseAsync(allowCommandsToComplete: false)
            .ContinueWith(static closed => closed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    [LoggerMessage(1, LogLevel.Warning, "Redis has not answered for {Seconds:0.0} s: the connection is made anew")]
    private static partial void LogRebuild(ILogger logger, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "The connection to Redis could not be made anew yet: {Reason}")]
    private static partial void LogNotRebuilt(ILogger logger, string reason);
}
