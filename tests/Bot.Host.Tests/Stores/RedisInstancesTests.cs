using System.Text;
using Bot.Host.Tests.Product;
using Bot.Interviews.Stores;
using Xunit;
using static Bot.Host.Tests.Stores.RedisMessages;

namespace Bot.Host.Tests.Stores;

/// <summary>Two instances over one Redis.</summary>
public sealed class RedisInstancesTests(RedisServer server) : IClassFixture<RedisServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const int Several = 20;

    [Fact]
    public async Task An_older_holders_commit_is_refused_when_another_instance_has_taken_over()
    {
        var time = new SteppedTime(TimeProvider.System.GetUtcNow());
        await using var paused = await server.OpenEmptyAsync(time, Cancel);
        await using var other = await server.OpenAsync(time, Cancel);
        var old = (await paused.Turns.AcceptAsync(Message("hello") with { Now = time.GetUtcNow() }, Cancel)).Claim!;
        Assert.Null(await other.Turns.ClaimAsync(old.Interview, "other", time.GetUtcNow(), Cancel));

        time.Advance(StoreLimits.TurnLease + TimeSpan.FromSeconds(1));
        Assert.Equal([old.Interview], await other.Turns.FindReadyAsync(time.GetUtcNow(), 10, Cancel));
        var taken = await other.Turns.ClaimAsync(old.Interview, "other", time.GetUtcNow(), Cancel);

        Assert.Equal(CommitStatus.Fenced, (await paused.Turns.CommitAsync(Turn(old) with { State = Encoding.UTF8.GetBytes("late") }, Cancel)).Status);
        Assert.False(await paused.Turns.RenewAsync(old.Interview, old.Epoch, Cancel));
        Assert.Null(await other.Turns.ReadStateAsync(old.Interview, Cancel));
        Assert.Equal(CommitStatus.Done, (await other.Turns.CommitAsync(Turn(taken!), Cancel)).Status);
        Assert.Equal(CommitStatus.Fenced, (await paused.Turns.CommitAsync(Turn(old), Cancel)).Status);
    }

    [Fact]
    public async Task A_turn_that_one_instance_accepted_wakes_the_other()
    {
        await using var one = await server.OpenEmptyAsync(null, Cancel);
        await using var other = await server.OpenAsync(null, Cancel);

        await CheckHintsAsync(one, other);
        await CheckHintsAsync(other, one);
    }

    [Fact]
    public async Task Whoever_watches_a_chat_on_one_instance_hears_of_what_the_other_accepted_and_answered()
    {
        await using var one = await server.OpenEmptyAsync(null, Cancel);
        await using var other = await server.OpenAsync(null, Cancel);
        await CheckHintsAsync(one, other);
        var message = Message("hello") with { LogEntry = Encoding.UTF8.GetBytes("hello") };
        using var heard = new SemaphoreSlim(0);
        using var watching = other.Turns.OnChanged(message.Interview, () => heard.Release());

        // Asking the other instance anything makes sure that its subscription, sent before, has arrived.
        await other.Turns.CheckAsync(Cancel);
        var claim = (await one.Turns.AcceptAsync(message, Cancel)).Claim!;
        Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(10), Cancel));
        await one.Turns.CommitAsync(Turn(claim) with { Log = [Encoding.UTF8.GetBytes("answer")] }, Cancel);
        Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(10), Cancel));
    }

    [Fact]
    public async Task An_instance_hears_once_of_work_that_it_accepted_itself()
    {
        await using var one = await server.OpenEmptyAsync(null, Cancel);
        await using var other = await server.OpenAsync(null, Cancel);
        await CheckHintsAsync(other, one);
        var calls = 0;
        using var listening = one.Turns.OnWork(() => Interlocked.Increment(ref calls));

        for (var i = 0; i < Several; i++)
        {
            await one.Turns.AcceptAsync(Waiting($"own {i}"), Cancel);
        }

        // What others do arrives behind what this instance did, so in the end all of its own would have come back, too.
        for (var i = 0; i < Several; i++)
        {
            var before = Volatile.Read(ref calls);
            await other.Turns.AcceptAsync(Waiting($"foreign {i}"), Cancel);
            await Until.TrueAsync(() => Task.FromResult(Volatile.Read(ref calls) > before), "Nothing was heard of the other's work.");
        }

        Assert.Equal(2 * Several, calls);
    }
}
