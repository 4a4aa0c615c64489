using System.Globalization;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Looks at how the servers are set up: what could lose data is refused, at the start and whenever readiness is asked.</summary>
internal static class RedisServers
{
    /// <returns>Whether the servers are a cluster.</returns>
    /// <exception cref="StoreUnavailableException">A server cannot be asked, or is set up in a way that could lose data.</exception>
    internal static async Task<bool> CheckAsync(RedisGate gate, RedisOptions options, CancellationToken cancellation)
    {
        var info = await InfoAsync(gate, "memory", cancellation);
        if (info.GetValueOrDefault("maxmemory_policy", "noeviction") is var policy and not "noeviction")
        {
            throw new StoreUnavailableException(
                $"Redis would delete interviews when its memory is full (maxmemory-policy {policy}): set maxmemory-policy noeviction on the server.");
        }

        if (Number(info, "maxmemory") is > 0 and var most && Number(info, "used_memory") > most)
        {
            throw new StoreUnavailableException("Redis is out of memory and refuses changes: raise maxmemory or free memory; service goes on by itself.");
        }

        var replication = await InfoAsync(gate, "replication", cancellation);
        if (replication.GetValueOrDefault("role") == "slave")
        {
            throw new StoreUnavailableException("Redis__ConnectionString leads to a replica, which refuses changes: name the master, or all servers of the group.");
        }

        if (options.Durability.IsStrict)
        {
            await CheckStrictAsync(gate, cancellation);
        }

        var server = await InfoAsync(gate, "cluster", cancellation);
        var cluster = server.GetValueOrDefault("cluster_enabled") == "1";
        if (options.Durability.Replicas > 0)
        {
            CheckReplicas(replication, options.Durability.Replicas, cluster);
        }

        return cluster;
    }

    private static void CheckReplicas(Dictionary<string, string> replication, int wanted, bool cluster)
    {
        if (cluster)
        {
            throw new StoreUnavailableException(
                $"Redis__Durability=replicas={wanted} is not available on a cluster: set min-replicas-to-write on its masters, and choose Redis__Durability=standard.");
        }

        var connected = Number(replication, "connected_slaves");
        if (connected < wanted)
        {
            throw new StoreUnavailableException(
                $"Redis__Durability=replicas={wanted} promises that so many replicas have what was accepted, and {connected} are connected to the server: connect them, or choose Redis__Durability=standard.");
        }
    }

    private static async Task CheckStrictAsync(RedisGate gate, CancellationToken cancellation)
    {
        foreach (var (setting, wanted) in new[] { ("appendonly", "yes"), ("appendfsync", "always") })
        {
            var answer = (RedisValue[])(await gate.AskAsync(
                setting, static (database, name) => database.ExecuteAsync("CONFIG", "GET", name), null, cancellation))!;
            if (answer is not [_, var value] || value != wanted)
            {
                throw new StoreUnavailableException(
                    $"Redis__Durability=strict promises that what was accepted is on the server's disk, which needs {setting} {wanted} on the server: set it there, or choose Redis__Durability=standard.");
            }
        }
    }

    private static long Number(Dictionary<string, string> info, string name) =>
        long.TryParse(info.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static async Task<Dictionary<string, string>> InfoAsync(RedisGate gate, string section, CancellationToken cancellation)
    {
        var answer = (string)(await gate.AskAsync(
            section, static (database, name) => database.ExecuteAsync("INFO", name), null, cancellation))!;
        return answer.Split("\r\n")
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
