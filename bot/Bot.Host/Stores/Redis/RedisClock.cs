using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Begins the heads of scripts with the time.</summary>
/// <param name="testClock">Replaces the server's clock and makes callers' times be believed, so that tests can step both.</param>
internal sealed class RedisClock(TimeProvider? testClock)
{
    /// <summary>For scripts that ask nobody's time but the server's.</summary>
    internal RedisValue Head(params ReadOnlySpan<long> numbers) => Head(DateTimeOffset.UnixEpoch, numbers);

    internal RedisValue Head(DateTimeOffset now, params ReadOnlySpan<long> numbers)
    {
        var head = Begin(now, numbers.Length);
        foreach (var number in numbers)
        {
            head.Add(number);
        }

        return head.Pack();
    }

    /// <param name="more">How many numbers will follow.</param>
    internal RedisHead Begin(DateTimeOffset now, int more)
    {
        var head = new RedisHead(more + 2);
        head.Add(testClock?.GetUtcNow());
        head.Add(now);
        return head;
    }
}
