using Bot.Host.Stores.Redis;
using Bot.Host.Tests.Product;
using Bot.Interviews.Stores;
using Xunit;
using static Bot.Host.Tests.Stores.RedisMessages;

namespace Bot.Host.Tests.Stores;

/// <summary>What the shared store does when its server dies, hangs, forgets, or cuts it off.</summary>
public sealed class RedisFaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_accepted_is_there_when_a_killed_server_is_back()
    {
        await using var server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always");
        await using var stores = await server.OpenAsync(options => options with { Durability = RedisDurability.Strict }, null, Cancel);
        var (waiting, begun) = (Waiting("waiting"), Message("in a turn"));
        await stores.Turns.AcceptAsync(waiting, Cancel);
        var turn = Turn((await stores.Turns.AcceptAsync(begun, Cancel)).Claim!);

        await server.KillAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.CommitAsync(turn, Cancel));
        await server.RestartAsync();

        Assert.Equal(CommitStatus.Done, (await OnceBackAsync(() => stores.Turns.CommitAsync(turn, Cancel))).Status);
        Assert.Equal(AcceptStatus.Duplicate, (await stores.Turns.AcceptAsync(begun, Cancel)).Status);
        Assert.Equal([waiting.Interview], await stores.Turns.FindReadyAsync(TimeProvider.System.GetUtcNow(), 10, Cancel));
    }

    [Fact]
    public async Task Calls_whose_connection_is_cut_may_be_repeated_and_happen_once()
    {
        await using var server = await RedisServer.StartAsync();
        await using var stores = await server.OpenAsync(null, Cancel);
        await using var other = await server.OpenAsync(null, Cancel);
        var messages = Enumerable.Range(0, 400).Select(i => Waiting($"{i}")).ToList();

        var first = messages.ConvertAll(async message =>
        {
            try
            {
                return (await stores.Turns.AcceptAsync(message, Cancel)).Status.ToString();
            }
            catch (StoreUnavailableException)
            {
                return "cut off";
            }
        });
        await server.Database.ExecuteAsync("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
        await server.Database.ExecuteAsync("CLIENT", "KILL", "TYPE", "pubsub", "SKIPME", "yes");
        var answered = await Task.WhenAll(first);

        var again = await Task.WhenAll(messages.Select(message => OnceBackAsync(() => stores.Turns.AcceptAsync(message, Cancel))));
        Assert.All(again, accepted => Assert.Contains(accepted.Status, new[] { AcceptStatus.Accepted, AcceptStatus.Duplicate }));
        Assert.All(answered.Zip(again).Where(both => both.First != "cut off"), both => Assert.Equal(AcceptStatus.Duplicate, both.Second.Status));
        Assert.Equal(messages.Count, (await stores.Turns.CountBacklogAsync(Cancel)).Waiting);
        foreach (var message in messages)
        {
            var claim = await stores.Turns.ClaimAsync(message.Interview, "worker", TimeProvider.System.GetUtcNow(), Cancel);
            Assert.Single(claim!.Entries);
        }

        await CheckHintsAsync(other, stores);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_at_the_deadline_and_served_again_when_it_goes_on()
    {
        await using var server = await RedisServer.StartAsync();
        await using var stores = await server.OpenAsync(options => options with { Deadline = TimeSpan.FromMilliseconds(200) }, null, Cancel);
        var message = Waiting("hello");

        await server.SignalAsync("STOP");
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => PatientlyAsync(stores.Turns.AcceptAsync(message, Cancel)));
        Assert.Contains("did not answer within 0.2 s", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("asking again is safe", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PatientlyAsync(stores.Turns.CheckAsync(Cancel)));
        await server.SignalAsync("CONT");

        await OnceBackAsync(() => stores.Turns.AcceptAsync(message, Cancel));
        Assert.Equal(AcceptStatus.Duplicate, (await stores.Turns.AcceptAsync(message, Cancel)).Status);
        Assert.Equal(1, (await stores.Turns.CountBacklogAsync(Cancel)).Waiting);
    }

    [Fact]
    public async Task A_connection_that_stays_silent_is_made_anew_with_its_subscriptions()
    {
        var log = new RecordedLog();
        await using var server = await RedisServer.StartAsync();
        await using var other = await server.OpenAsync(null, Cancel);
        await using var stores = await server.OpenAsync(
            options => options with { Deadline = TimeSpan.FromMilliseconds(200), Silence = TimeSpan.FromMilliseconds(300) }, log, Cancel);
        var message = Waiting("hello");

        await server.SignalAsync("STOP");
        await Until.TrueAsync(
            () => Task.FromResult(log.Lines.Any(line => line.Contains("is made anew", StringComparison.Ordinal))), "The silence is not noticed.");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PatientlyAsync(stores.Turns.AcceptAsync(message, Cancel)));
        await server.SignalAsync("CONT");

        await OnceBackAsync(() => stores.Turns.AcceptAsync(message, Cancel));
        Assert.Equal(1, (await OnceBackAsync(() => stores.Turns.CountBacklogAsync(Cancel))).Waiting);
        await CheckHintsAsync(other, stores);
    }

    [Fact]
    public async Task Scripts_that_the_server_forgot_are_sent_again()
    {
        await using var server = await RedisServer.StartAsync();
        await using var stores = await server.OpenAsync(null, Cancel);
        async Task RunAsync()
        {
            var claim = (await stores.Turns.AcceptAsync(Message("hello"), Cancel)).Claim!;
            Assert.Equal(CommitStatus.Done, (await stores.Turns.CommitAsync(Turn(claim), Cancel)).Status);
            Assert.Empty(await stores.Turns.FindReadyAsync(TimeProvider.System.GetUtcNow(), 10, Cancel));
        }

        await RunAsync();
        await server.Database.ExecuteAsync("SCRIPT", "FLUSH");
        await RunAsync();

        var forgotten = Enumerable.Range(0, 100).Select(i => stores.Turns.AcceptAsync(Message($"{i}"), Cancel).AsTask()).ToList();
        await server.Database.ExecuteAsync("SCRIPT", "FLUSH");
        Assert.All(await Task.WhenAll(forgotten), accepted => Assert.NotNull(accepted.Claim));
    }

    /// <summary>A call that would wait for ever ends the test instead.</summary>
    private static async Task PatientlyAsync(ValueTask call) => await call.AsTask().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel);

    private static async Task PatientlyAsync<T>(ValueTask<T> call) => await call.AsTask().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel);
}
