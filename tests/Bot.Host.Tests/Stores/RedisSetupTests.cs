using System.Text;
using Bot.Host.Stores.Redis;
using Bot.Interviews.Stores;
using StackExchange.Redis;
using Xunit;
using static Bot.Host.Tests.Stores.RedisMessages;

namespace Bot.Host.Tests.Stores;

/// <summary>Servers that are set up in other ways: what cannot be kept is refused, and what is not ours is left alone.</summary>
public sealed class RedisSetupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("no", "always", "appendonly yes")]
    [InlineData("yes", "everysec", "appendfsync always")]
    [InlineData("yes", "no", "appendfsync always")]
    public async Task Strict_durability_is_refused_where_the_server_does_not_keep_it(string appendOnly, string appendFsync, string wanted)
    {
        await using var server = await RedisServer.StartAsync("--appendonly", appendOnly, "--appendfsync", appendFsync);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenStrictAsync(server));

        Assert.Contains("Redis__Durability=strict", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"needs {wanted} on the server", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("or choose Redis__Durability=standard", refusal.Message, StringComparison.Ordinal);
        await (await server.OpenAsync(null, Cancel)).DisposeAsync();
    }

    [Fact]
    public async Task Strict_durability_that_is_switched_off_later_is_noticed()
    {
        await using var server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always");
        await using var stores = await OpenStrictAsync(server);
        await stores.Turns.CheckAsync(Cancel);

        await server.Database.ExecuteAsync("CONFIG", "SET", "appendfsync", "everysec");

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.CheckAsync(Cancel));
    }

    [Fact]
    public async Task A_server_that_would_delete_interviews_when_memory_is_short_is_refused()
    {
        await using var server = await RedisServer.StartAsync("--maxmemory-policy", "allkeys-lru");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => server.OpenAsync(null, Cancel));

        Assert.Contains("set maxmemory-policy noeviction", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_keep_in_the_same_database_is_left_alone()
    {
        await using var server = await RedisServer.StartAsync();
        await server.Database.StringSetAsync("session:1", "theirs");
        await server.Database.HashSetAsync("ivwx:{p1}:q", "field", "theirs");
        await server.Database.ListRightPushAsync("{p1}:i", "theirs");
        await server.Database.SortedSetAddAsync("queue", "theirs", 1);
        var theirs = await ForeignAsync(server);

        await using (var stores = await server.OpenAsync(null, Cancel))
        {
            await LiveAndDieAsync(stores);
        }

        Assert.Equal(4, theirs.Count);
        Assert.Equal(theirs, await ForeignAsync(server));
    }

    [Fact]
    public async Task An_installation_keeps_to_the_databases_that_it_is_given()
    {
        await using var server = await RedisServer.StartAsync();
        await using (var stores = await RedisStore.ConnectAsync(
            new RedisOptions($"{server.ConnectionString},defaultDatabase=3") { KeyDatabase = 5 }, TimeProvider.System, null, null, Cancel))
        {
            await LiveAndDieAsync(stores);
        }

        var keyspace = (string)(await server.Database.ExecuteAsync("INFO", "keyspace"))!;
        Assert.Equal(["db3", "db5"], keyspace.Split("\r\n").Where(line => line.StartsWith("db", StringComparison.Ordinal)).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task As_many_partitions_as_may_be_are_looked_through()
    {
        await using var server = await RedisServer.StartAsync();
        await using var stores = await server.OpenAsync(options => options with { Partitions = RedisOptions.MaxPartitions }, null, Cancel);
        var messages = Enumerable.Range(0, 20).Select(i => Waiting($"{i}")).ToList();
        foreach (var message in messages)
        {
            await stores.Turns.AcceptAsync(message, Cancel);
        }

        var ready = await stores.Turns.FindReadyAsync(TimeProvider.System.GetUtcNow(), 100, Cancel);

        Assert.Equal(messages.Select(message => message.Interview.Value).Order(), ready.Select(interview => interview.Value).Order());
        Assert.Equal(messages.Count, (await stores.Turns.CountBacklogAsync(Cancel)).Waiting);
        Assert.Empty(await stores.Turns.ClaimOutboxAsync(TimeProvider.System.GetUtcNow(), 100, Cancel));
        Assert.Empty(await stores.Turns.SweepAsync(TimeProvider.System.GetUtcNow(), 100, Cancel));
    }

    private static Task<StoreSet> OpenStrictAsync(RedisServer server) =>
        server.OpenAsync(options => options with { Durability = RedisDurability.Strict }, null, Cancel);

    /// <summary>Everything that an interview can leave behind, its erasure, and what is kept beside interviews.</summary>
    private static async Task LiveAndDieAsync(StoreSet stores)
    {
        var now = TimeProvider.System.GetUtcNow();
        var some = Encoding.UTF8.GetBytes("ours");
        var message = Message("hello") with { LogEntry = some };
        await stores.Turns.SetRouteAsync(message.Address, null, message.Interview, now, Cancel);
        var claim = (await stores.Turns.AcceptAsync(message, Cancel)).Claim!;
        await stores.Turns.CommitAsync(
            Turn(claim) with
            {
                Memory = some,
                Transcript = [some],
                Log = [some],
                Outbox = [new("researcher:0", "id", some, now)],
                Timers = [new("silence", now)],
                Replies = some,
                Listing = new("loyalty", now, some),
                ExpiresAt = now,
                LogExpiresAt = now,
            },
            Cancel);
        await stores.Turns.FindReadyAsync(now, 10, Cancel);
        await stores.Turns.ClaimOutboxAsync(now, 10, Cancel);
        await stores.Turns.SweepAsync(now, 10, Cancel);
        await stores.Turns.AcceptAsync(Message("another"), Cancel);
        await stores.Turns.EraseAsync(message.Interview, now, Cancel);
        await stores.Catalogue.PutAsync("people", "anna", some, null, Cancel);
        await stores.Keys.GetOrAddAsync("interview/x", some, Cancel);
    }

    /// <summary>All that is not ours, by name, as the server would save it.</summary>
    private static async Task<Dictionary<string, string>> ForeignAsync(RedisServer server)
    {
        var found = new Dictionary<string, string>();
        foreach (var key in ((RedisKey[])(await server.Database.ExecuteAsync("KEYS", "*"))!).Select(key => (string)key!))
        {
            if (!key.StartsWith("ivw:", StringComparison.Ordinal))
            {
                found[key] = Convert.ToHexString((await server.Database.KeyDumpAsync(key))!);
            }
        }

        return found;
    }
}
