using Bot.Host.Delivery;
using Bot.Host.Stores.Redis;
using Bot.Host.Tests.Product;
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

        var accepted = await AcceptAsync(store);

        Assert.NotNull(accepted.Claim);
        Assert.InRange(await EndAsync(accepted.Claim.Interview), now.ToUnixTimeMilliseconds(), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + s_turn.TotalMilliseconds);
    }

    [Fact]
    public async Task A_lease_is_kept_while_something_is_waited_for_and_its_loss_ends_the_wait()
    {
        var lease = TimeSpan.FromSeconds(6);
        await using var store = await server.OpenAsync(options => options with { Leases = new(lease, lease) }, null, Cancel);
        var claim = (await AcceptAsync(store)).Claim!;
        var end = await EndAsync(claim.Interview);

        await using var keeper = LeaseKeeper.Start(store.Turns, claim.Interview, claim.Epoch, TimeProvider.System, Cancel);
        await Until.TrueAsync(async () => await EndAsync(claim.Interview) > end, "The lease is not renewed.");
        var renewed = await EndAsync(claim.Interview) - lease.TotalMilliseconds;
        Assert.True(renewed < end, "The lease ended before it was renewed.");
        Assert.False(keeper.IsLost);

        await store.Turns.ReleaseAsync(claim.Interview, claim.Epoch, Cancel);
        Assert.NotNull(await store.Turns.ClaimAsync(claim.Interview, "another instance", TimeProvider.System.GetUtcNow(), Cancel));
        await Until.TrueAsync(() => Task.FromResult(keeper.Token.IsCancellationRequested), "The wait goes on.");
        Assert.True(keeper.IsLost);
    }

    private static ValueTask<Accepted> AcceptAsync(StoreSet store) =>
        store.Turns.AcceptAsync(new(InterviewId.New(), new("somebody"), ["once"], false, new byte[] { 1 }, null, null, null, "an instance", TimeProvider.System.GetUtcNow()), Cancel);

    /// <summary>When the lease of an interview ends, in milliseconds since 1970.</summary>
    private async Task<double> EndAsync(InterviewId interview)
    {
        var ends = new List<double>();
        foreach (var queue in (RedisKey[])(await server.Database.ExecuteAsync("KEYS", "ivw:*}:q"))!)
        {
            if (await server.Database.SortedSetScoreAsync(queue, interview.Value) is { } score)
            {
                ends.Add(score - Taken);
            }
        }

        return Assert.Single(ends);
    }
}
