using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Waits until replicas have what was written. <c>WAIT</c> speaks only of what its own connection wrote and holds that connection up,
/// so what has to be waited for is written through a gate of its own, and all that was written meanwhile is waited for together.
/// </summary>
internal sealed class RedisReplicas(RedisGate gate, int replicas)
{
    /// <summary>A key that is written when what has to be waited for may have been written by another connection.</summary>
    private const string Marker = "ivw:wait";

    /// <summary>Longer than a healthy replica takes, shorter than a channel waits.</summary>
    private const int PatienceMs = 200;

    private readonly Lock coming = new();
    private Task<int> current = Task.FromResult(0);
    private Task<int>? next;

    /// <summary>The gate that writes have to go through which are waited for.</summary>
    internal RedisGate Gate => gate;

    /// <summary>Waits for all that this gate wrote before.</summary>
    /// <param name="elsewhere">Also for what other instances wrote before.</param>
    /// <exception cref="StoreUnavailableException">Too few replicas have it: it must not be acknowledged, and may be repeated.</exception>
    internal async Task WaitAsync(bool elsewhere, CancellationToken cancellation)
    {
        if (elsewhere)
        {
            await gate.AskAsync(Marker, static (database, key) => database.StringSetAsync(key, ""), null, cancellation);
        }

        Task<int> mine;
        lock (coming)
        {
            mine = next ??= AskAsync(current);
        }

        if (await mine < replicas)
        {
            throw new StoreUnavailableException(
                $"Redis__Durability=replicas={replicas}: fewer replicas have what was written, so it does not count as accepted; asking again is safe. Check the replicas.");
        }
    }

    /// <summary>Asks when the question before was answered; who comes meanwhile is answered with it.</summary>
    private async Task<int> AskAsync(Task<int> before)
    {
        await Task.WhenAny(before);
        await Task.Yield();
        lock (coming)
        {
            (current, next) = (next!, null);
        }

        return (int)await gate.AskAsync(replicas, static (database, count) => database.ExecuteAsync("WAIT", count, PatienceMs), null, CancellationToken.None);
    }
}
