using System.Globalization;
using System.Text;
using Bot.Host.Stores.Redis;
using Bot.Host.Tests.Product;
using Bot.Interviews.Stores;
using Xunit;
using static Bot.Host.Tests.Stores.RedisMessages;

namespace Bot.Host.Tests.Stores;

/// <summary>What the shared store does when the network between it and its server does what networks do.</summary>
public sealed class RedisNetworkTests
{
    private const int Seed = 20261123;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whole turns, one after the other in each of several interviews, until all are committed.</summary>
    private static int Turns => LongRun.IsOn ? 5000 : 120;

    [Fact]
    public async Task Turns_whose_answers_are_cut_off_after_they_were_carried_out_are_committed_once_and_in_order()
    {
        const int AtOnce = 8;
        var time = new SteppedTime(TimeProvider.System.GetUtcNow());
        await using var server = await RedisServer.StartAsync();
        await using var proxy = FaultProxy.Start(server.Port, Seed);
        await using var stores = await RedisStore.ConnectAsync(
            new RedisOptions(proxy.Address) { Deadline = TimeSpan.FromSeconds(1) }, TimeProvider.System, null, time, Cancel);
        var interviews = Enumerable.Range(0, AtOnce).Select(_ => InterviewId.New()).ToList();
        proxy.CutShare = 0.05;
        proxy.Set(NetworkFault.CutReplies);

        await Task.WhenAll(interviews.Select((interview, at) => HoldAsync(stores, time, interview, Turns / AtOnce, at)));
        proxy.Set(NetworkFault.None);

        foreach (var (interview, at) in interviews.Select((interview, at) => (interview, at)))
        {
            var records = await OnceBackAsync(() => stores.Turns.ReadTranscriptAsync(interview, 0, Cancel));
            Assert.Equal(Enumerable.Range(0, Turns / AtOnce).Select(turn => Text(at, turn)), records.Select(record => Encoding.UTF8.GetString(record.Payload.Span)));
        }

        Assert.NotEqual(0, proxy.Cut);
        Evidence.Note($"{Turns} turns, {proxy.Cut} of {proxy.Replies} answers cut off after they were carried out, 0 lost, 0 counted twice, 0 out of order, seed {Seed}");
    }

    /// <summary>
    /// Says one thing after the other, and repeats every call until it is answered, as channels and workers do. A claim whose
    /// answer was lost ends by its lease, which this test does not wait for.
    /// </summary>
    private static async Task HoldAsync(StoreSet stores, SteppedTime time, InterviewId interview, int turns, int at)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            var message = Waiting("") with { Interview = interview, Payload = Encoding.UTF8.GetBytes(Text(at, turn)), Now = time.GetUtcNow() };
            await OnceBackAsync(() => stores.Turns.AcceptAsync(message, Cancel));
            while ((await OnceBackAsync(() => stores.Turns.ReadTranscriptAsync(interview, turn, Cancel))).Count == 0)
            {
                if (await OnceBackAsync(async () => new Answer(await stores.Turns.ClaimAsync(interview, "worker", time.GetUtcNow(), Cancel))) is { Claim: { } claim })
                {
                    var commit = Turn(claim) with { Processed = 1, Transcript = [claim.Entries[0].Payload], Now = time.GetUtcNow() };
                    await OnceBackAsync(() => stores.Turns.CommitAsync(commit, Cancel));
                }
                else
                {
                    time.Advance(StoreLimits.TurnLease + TimeSpan.FromSeconds(1));
                }
            }
        }
    }

    private static string Text(int interview, int turn) => string.Create(CultureInfo.InvariantCulture, $"{interview}:{turn}");

    private sealed record Answer(Claim? Claim);
}
