using System.Globalization;
using System.Text;
using Bot.Interviews.Stores;
using StackExchange.Redis;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>
/// Scripts are carried out whole, but what they wrote before they failed stays: so each looks at the type of every key before its
/// first write. Every key of a living interview is spoilt in turn under every operation but erasure, which takes away whatever is there.
/// </summary>
public sealed class RedisWrongTypeTests(RedisServer server) : IClassFixture<RedisServer>
{
    private static readonly byte[] s_some = Encoding.UTF8.GetBytes("some");

    /// <summary>Always the same, so that the keys come in the same order.</summary>
    private static readonly InterviewId s_interview = InterviewId.New();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static TheoryData<string> Operations =>
        ["accept", "claim", "commit", "release", "renew", "fail", "park", "sent", "retry", "dead", "enqueue", "claim outbox", "replay", "discard"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_that_meets_a_key_of_another_type_writes_nothing(string operation)
    {
        await using var stores = await server.OpenAsync(null, Cancel);
        var (refused, unaffected) = (0, 0);
        for (var spoilt = 0; ; spoilt++)
        {
            await server.Database.ExecuteAsync("FLUSHALL");
            var live = await LiveAsync(stores, operation);
            var keys = await KeysAsync();
            if (spoilt == keys.Count)
            {
                break;
            }

            await server.Database.KeyDeleteAsync(keys[spoilt]);
            await server.Database.StringSetAsync(keys[spoilt], "spoilt");
            var before = await DumpAsync();
            try
            {
                await live(stores.Turns);
                unaffected++;
            }
            catch (StoreUnavailableException fault)
            {
                Assert.Contains("WRONGTYPE", fault.Message, StringComparison.Ordinal);
                Assert.Equal(before, await DumpAsync());
                refused++;
            }

            Assert.Equal("spoilt", (string?)await server.Database.StringGetAsync(keys[spoilt]));
        }

        Assert.True(refused >= 1, $"{operation}: {refused} keys were refused, {unaffected} play no part.");
        Evidence.Note(string.Create(CultureInfo.InvariantCulture, $"{operation}: {refused} of its keys spoilt in turn, each refused with 0 writes; {unaffected} keys play no part in it"));
    }

    /// <summary>Makes an interview with something under every key, and gives what is to be done to it.</summary>
    private static async Task<Func<ITurnStore, Task>> LiveAsync(StoreSet stores, string operation)
    {
        var turns = stores.Turns;
        var message = RedisMessages.Message("hello") with { Interview = s_interview, LogEntry = s_some };
        var interview = message.Interview;
        await turns.SetRouteAsync(message.Address, null, interview, Now, Cancel);
        var claim = (await turns.AcceptAsync(message, Cancel)).Claim!;
        await turns.CommitAsync(Full(claim), Cancel);
        var heads = await turns.ClaimOutboxAsync(Now, 10, Cancel);
        var (lost, sent) = (heads.Single(head => head.Lane == "b"), heads.Single(head => head.Lane == "a"));
        await turns.SettleAsync(lost, new Settlement.Dead("gone"), Now, Cancel);

        switch (operation)
        {
            case "accept":
                return store => store.AcceptAsync(message with { DedupeKeys = ["another"] }, Cancel).AsTask();
            case "claim":
                await turns.AcceptAsync(message with { DedupeKeys = ["another"], Owner = null }, Cancel);
                return store => store.ClaimAsync(interview, "worker", Now, Cancel).AsTask();
            case "sent":
                return store => store.SettleAsync(sent, new Settlement.Sent(s_some), Now, Cancel).AsTask();
            case "retry":
                return store => store.SettleAsync(sent, new Settlement.Retry(Now, "503"), Now, Cancel).AsTask();
            case "dead":
                return store => store.SettleAsync(sent, new Settlement.Dead("gone"), Now, Cancel).AsTask();
            case "enqueue":
                return store => store.EnqueueAsync(interview, new("c", "id-c", s_some, Now), Now, Cancel).AsTask();
            case "claim outbox":
                await turns.SettleAsync(sent, new Settlement.Retry(Now, "503") { Counts = false }, Now, Cancel);
                return store => store.ClaimOutboxAsync(Now, 10, Cancel).AsTask();
            case "replay":
                return store => store.ReplayDeadAsync(interview, lost.Lane, lost.Sequence, Now, Cancel).AsTask();
            case "discard":
                return store => store.DiscardDeadAsync(interview, lost.Lane, lost.Sequence, Cancel).AsTask();
        }

        var next = (await turns.AcceptAsync(message with { DedupeKeys = ["another"] }, Cancel)).Claim!;
        return operation switch
        {
            "commit" => store => store.CommitAsync(Full(next), Cancel).AsTask(),
            "release" => store => store.ReleaseAsync(interview, next.Epoch, Cancel).AsTask(),
            "renew" => store => store.RenewAsync(interview, next.Epoch, Cancel).AsTask(),
            "fail" => store => store.CountFailureAsync(interview, next.Epoch, next.Entries[0].Sequence, Cancel).AsTask(),
            _ => store => store.ParkAsync(interview, next.Epoch, next.Entries[0].Sequence, "poison", Now, Cancel).AsTask(),
        };
    }

    private static Commit Full(Claim claim) => RedisMessages.Turn(claim) with
    {
        Memory = s_some,
        Transcript = [s_some],
        Log = [s_some],
        Outbox = [new("a", $"a{claim.Epoch}", s_some, Now), new("b", $"b{claim.Epoch}", s_some, Now)],
        Timers = [new("silence", Now + TimeSpan.FromHours(1))],
        Replies = s_some,
        Listing = new("loyalty", Now, s_some),
        ExpiresAt = Now + TimeSpan.FromDays(1),
        LogExpiresAt = Now + TimeSpan.FromDays(1),
    };

    private async Task<List<string>> KeysAsync() =>
        [.. ((RedisKey[])(await server.Database.ExecuteAsync("KEYS", "ivw:*"))!).Select(key => (string)key!).Where(key => key != "ivw:meta").Order(StringComparer.Ordinal)];

    private async Task<List<string>> DumpAsync()
    {
        var dump = new List<string>();
        foreach (var key in await KeysAsync())
        {
            dump.Add($"{key} {Convert.ToHexString((await server.Database.KeyDumpAsync(key))!)}");
        }

        return dump;
    }
}
