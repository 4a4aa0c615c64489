using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Says what a fault of Redis means for whoever runs the server.</summary>
internal static class RedisFaults
{
    internal static bool IsMissingScript(Exception fault) =>
        fault is RedisServerException && fault.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal);

    internal static StoreUnavailableException Translate(Exception fault, TimeSpan deadline) => new(
        fault switch
        {
            TimeoutException =>
                $"Redis did not answer within {deadline.TotalSeconds:0.#} s. Whether it carried out what was asked is unknown; asking again is safe. Check that the server in Redis__ConnectionString is up, reachable, and not busy with slow commands.",
            RedisServerException => Explain(fault.Message),
            _ => "There is no connection to Redis. Check that the server in Redis__ConnectionString is up and reachable; the connection is made again by itself.",
        },
        fault);

    private static string Explain(string message) => message.Split(' ', 2)[0] switch
    {
        "OOM" => "Redis is out of memory: nothing was written. Raise maxmemory or free memory; service goes on by itself.",
        "MISCONF" => "Redis cannot write to its disk and refuses changes: free space there. Nothing was written.",
        "READONLY" => "Redis__ConnectionString leads to a replica, which refuses changes: name the master, or all servers of the group.",
        "LOADING" => "Redis is reading its data from disk after a start: it answers when it is done.",
        "BUSY" => "Redis is busy with a script of somebody else's: it answers when that is done.",
        "NOAUTH" or "WRONGPASS" or "NOPERM" or "ERR" when message.Contains("AUTH", StringComparison.OrdinalIgnoreCase) =>
            "Redis refuses the password: check password= in Redis__ConnectionString.",
        "CLUSTERDOWN" or "TRYAGAIN" or "MOVED" or "ASK" or "MASTERDOWN" => $"The Redis cluster is being rearranged ({message.Split(' ', 2)[0]}): it answers when that is done.",
        _ => $"Redis refused an operation, and nothing of it was carried out: {message}",
    };
}
