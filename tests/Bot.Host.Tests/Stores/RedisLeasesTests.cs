using Bot.Host.Stores.Redis;
using Bot.Interviews.Stores;
using StackExchange.Redis;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>Leases of other lengths than the usual.</summary>
public sealed class RedisLeasesTests(RedisServer server) : IClassFixture<RedisServer>
{
    /// <summary>What the queue adds to the end of a lease (constants.txt).</summary>
    private const double Taken = 1e15;

    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(7);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_holds_for_as_long_as_was_set()
    {
        await using var store = await server.OpenAsync(options => options with { Leases = new(s_turn, TimeSpan.FromSeconds(9)) }, null, Cancel);
        var now = TimeProvider.System.GetUtcNow();

        var accepted = await store.Turns.AcceptAsync(new(InterviewId.New(), new("somebody"), ["once"], false, new byte[] { 1 }, null, null, null, "an instance", now), Cancel);

        Assert.NotNull(accepted.Claim);
        var queue = Assert.Single((RedisKey[])(await server.Database.ExecuteAsync("KEYS", "ivw:*}:q"))!);
        var ends = (await server.Database.SortedSetRangeByRankWithScoresAsync(queue)).Single().Score - Taken;
        Assert.InRange(ends, now.ToUnixTimeMilliseconds(), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + s_turn.TotalMilliseconds);
    }
}
