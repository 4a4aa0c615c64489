using Bot.Interviews.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Opens the shared store.</summary>
public static class RedisStore
{
    private const int Form = 1;

    /// <summary>Connects, and checks that the server can keep what this product promises.</summary>
    /// <param name="testClock">For tests: replaces the server's clock, and callers' times are believed as they are.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names the setting.</exception>
    /// <exception cref="StoreUnavailableException">The server cannot be reached, or is set up in a way that could lose data.</exception>
    public static async Task<StoreSet> ConnectAsync(
        RedisOptions options, TimeProvider time, ILogger? logger, TimeProvider? testClock, CancellationToken cancellation)
    {
        options.Validate();
        var gate = await RedisGate.OpenAsync(options, time, logger ?? NullLogger.Instance);
        RedisGate? waiting = null;
        try
        {
            var cluster = await RedisServers.CheckAsync(gate, options, cancellation);
            await FixAsync(gate, options, cancellation);
            waiting = options.Durability.Replicas > 0 ? await RedisGate.OpenAsync(options, time, logger ?? NullLogger.Instance) : null;

            var keys = new RedisKeys(options.Partitions);
            var hints = new RedisHints(gate, keys);
            var clock = new RedisClock(testClock);
            return new StoreSet(
                new RedisTurnStore(
                    gate, keys, clock, hints, new RedisWalk(gate, keys, clock, cluster),
                    waiting is null ? null : new RedisReplicas(waiting, options.Durability.Replicas), token => RedisServers.CheckAsync(gate, options, token)),
                new RedisCatalogue(gate, clock),
                new RedisKeyStore(gate, cluster ? null : options.KeyDatabase))
            {
                Closing = async () =>
                {
                    hints.Dispose();
                    await gate.DisposeAsync();
                    await (waiting?.DisposeAsync() ?? ValueTask.CompletedTask);
                },
            };
        }
        catch
        {
            await gate.DisposeAsync();
            await (waiting?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Writes down on the first start what must never change, and compares on every other.</summary>
    private static async Task FixAsync(RedisGate gate, RedisOptions options, CancellationToken cancellation)
    {
        var partitions = await FixAsync(gate, "partitions", options.Partitions, cancellation);
        if (partitions != options.Partitions)
        {
            throw new StoreUnavailableException(
                $"This Redis holds an installation with {partitions} partitions, and {options.Partitions} are asked for: set Redis__Partitions={partitions}, or use another Redis.");
        }

        var form = await FixAsync(gate, "form", Form, cancellation);
        if (form != Form)
        {
            throw new StoreUnavailableException(
                $"The data in this Redis has form {form} and this version knows form {Form}: start the version that wrote it, or use another Redis.");
        }
    }

    private static async Task<int> FixAsync(RedisGate gate, string name, int value, CancellationToken cancellation)
    {
        await gate.AskAsync((name, value), static (database, ask) =>
            database.HashSetAsync(RedisKeys.Meta, ask.name, ask.value, When.NotExists), null, cancellation);
        var known = await gate.AskAsync(name, static (database, field) => database.HashGetAsync(RedisKeys.Meta, field), null, cancellation);
        return (int)known;
    }
}
