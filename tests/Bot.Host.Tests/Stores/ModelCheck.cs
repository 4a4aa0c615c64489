using System.Text;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>
/// Does the same random operations to a store and to the model, and compares every answer. Three workers claim, commit,
/// forget what they had (a crash), come back too late and repeat themselves; time passes in steps from milliseconds to weeks.
/// </summary>
internal sealed partial class ModelCheck
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    private static readonly string[] Lanes = ["participant", "researcher:0", "researcher:1"];
    private static readonly string[] Studies = ["loyalty", "churn"];
    private static readonly string[] TimerNames = ["silence", "reminder", "expire"];

    private readonly ITurnStore subject;
    private readonly InMemoryTurnStore model;
    private readonly SteppedTime time;
    private readonly Random random;
    private readonly int seed;
    private readonly List<AddressId> addresses = [];
    private readonly List<InterviewId> interviews = [];
    private readonly List<string> recentKeys = [];
    private readonly Claim?[] workers = new Claim?[3];
    private readonly List<Claim> stale = [];
    private readonly List<OutboxHead> heads = [];
    private readonly Queue<Accept> sent = [];
    private readonly Queue<string> history = [];
    private readonly Dictionary<string, int> seen = [];
    private Commit? lastCommit;
    private int number;

    private ModelCheck(ITurnStore subject, SteppedTime time, int seed)
    {
        this.subject = subject;
        this.time = time;
        this.seed = seed;
        random = new Random(seed);
        model = new InMemoryTurnStore(new StoreClock(time, trustsCallers: true));
        for (var i = 0; i < 5; i++)
        {
            addresses.Add(new($"address-{i}-90123456789".PadRight(22, '.')));
            interviews.Add(NewInterview());
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => time.GetUtcNow();

    private InterviewId AnyInterview => interviews[random.Next(interviews.Count)];

    /// <summary>How many operations a run has: about 3,000, or 100,000 with CANDOR_TESTS=long.</summary>
    internal static int Operations => Product.LongRun.IsOn ? 100_000 : 3_000;

    /// <summary>Fails with the seed and the operations before the one that differed.</summary>
    internal static async Task RunAsync(ITurnStore subject, SteppedTime time)
    {
        var given = Environment.GetEnvironmentVariable("CANDOR_SEED");
        var seed = given is null ? Environment.TickCount : int.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
        Evidence.Note($"{Operations} operations, CANDOR_SEED={seed}");
        var check = new ModelCheck(subject, time, seed);
        for (check.number = 1; check.number <= Operations; check.number++)
        {
            await check.StepAsync();
            if (check.number % 50 == 0)
            {
                await check.CompareEverythingAsync();
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", check.seen.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        string[] wanted = [.. Enum.GetNames<AcceptStatus>(), .. Enum.GetNames<CommitStatus>()];
        Assert.Empty(wanted.Except(check.seen.Keys));
    }

    private async Task StepAsync()
    {
        var dice = random.Next(1000);
        var operation = dice switch
        {
            < 220 => AcceptAsync(),
            < 250 => RedeliverAsync(),
            < 330 => ClaimReadyAsync(),
            < 530 => CommitAsync(),
            < 560 => RepeatCommitAsync(),
            < 580 => CommitStaleAsync(),
            < 605 => RenewOrReleaseAsync(),
            < 640 => FailOrParkAsync(),
            < 660 => CrashAsync(),
            < 720 => ClaimOutboxAsync(),
            < 800 => SettleAsync(),
            < 815 => EnqueueAsync(),
            < 840 => ReplayOrDiscardAsync(),
            < 850 => RouteAsync(),
            < 853 => FloodAsync(),
            < 857 => EraseAsync(),
            < 875 => SweepAsync(),
            _ => PassTimeAsync(),
        };
        await operation;
    }

    /// <summary>Asks both the same and compares; answers what the model said.</summary>
    private async Task<T> BothAsync<T>(string what, Func<ITurnStore, ValueTask<T>> ask)
    {
        history.Enqueue($"{number}: {what}");
        if (history.Count > 40)
        {
            history.Dequeue();
        }

        var expected = await ask(model);
        var actual = await ask(subject);
        if (Shown.Of(expected) != Shown.Of(actual))
        {
            Assert.Fail($"""
                CANDOR_SEED={seed}, operation {number}: {what}
                model: {Shown.Of(expected)}
                store: {Shown.Of(actual)}
                {string.Join('\n', history)}
                """);
        }

        if (((expected as Accepted)?.Status.ToString() ?? (expected as Committed)?.Status.ToString()) is { } status)
        {
            seen[status] = seen.GetValueOrDefault(status) + 1;
        }

        return expected;
    }

    private async Task CompareEverythingAsync()
    {
        foreach (var interview in interviews)
        {
            await BothAsync($"state of {interview}", store => store.ReadStateAsync(interview, Cancel));
            await BothAsync($"memory of {interview}", store => store.ReadMemoryAsync(interview, 0, Cancel));
            await BothAsync($"transcript of {interview}", store => store.ReadTranscriptAsync(interview, 0, Cancel));
            await BothAsync($"log of {interview}", store => store.ReadLogAsync(interview, 0, 10_000, Cancel));
            foreach (var lane in Lanes)
            {
                await BothAsync($"receipt of {interview} {lane}", store => store.ReadReceiptAsync(interview, lane, Cancel));
            }

            for (var sequence = 1; sequence <= 40; sequence += 3)
            {
                await BothAsync($"replies of {interview} {sequence}", store => store.ReadRepliesAsync(interview, sequence, Cancel));
            }
        }

        foreach (var address in addresses)
        {
            await BothAsync($"route of {address}", store => store.FindRouteAsync(address, Cancel));
        }

        var before = Now.AddMinutes(-random.Next(100));
        await BothAsync("list of all", store => store.ListAsync(null, null, 100, Cancel));
        await BothAsync("list of loyalty", store => store.ListAsync("loyalty", before, 3, Cancel));
        await BothAsync("dead letters", store => store.ListDeadAsync(100, Cancel));
        await BothAsync("three dead letters", store => store.ListDeadAsync(3, Cancel));
        await BothAsync("backlog", store => store.CountBacklogAsync(Cancel));
    }

    private InterviewId NewInterview() => new(new string([.. Enumerable.Range(0, 20).Select(_ => Alphabet[random.Next(Alphabet.Length)])]));

    private byte[] Payload(string kind) => Encoding.UTF8.GetBytes($"{kind}{number}");

    private bool Chance(int percent) => random.Next(100) < percent;
}
