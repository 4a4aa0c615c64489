using System.Diagnostics;
using System.Globalization;
using Bot.Host.Stores.Redis;
using Bot.Host.Tests.Product;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>Three masters of the test's own that share the slots of one cluster. Started in the long run only.</summary>
public sealed class RedisCluster : IAsyncLifetime
{
    private const int Slots = 16384;
    private readonly List<RedisServer> _masters = [];

    internal string ConnectionString => string.Join(',', _masters.Select(master => master.ConnectionString));

    public async ValueTask InitializeAsync()
    {
        if (!LongRun.IsOn)
        {
            return;
        }

        var buses = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            buses.Add(RunningCandor.FreePort());
            _masters.Add(await RedisServer.StartAsync(
                "--cluster-enabled", "yes", "--cluster-port", buses[i].ToString(CultureInfo.InvariantCulture), "--cluster-node-timeout", "5000"));
        }

        foreach (var (master, i) in _masters.Select((master, i) => (master, i)))
        {
            await AskAsync(master, "CLUSTER", "ADDSLOTSRANGE", Number(Slots / 3 * i), Number(i == 2 ? Slots - 1 : (Slots / 3 * (i + 1)) - 1));
            await AskAsync(_masters[0], "CLUSTER", "MEET", "127.0.0.1", Number(master.Port), Number(buses[i]));
        }

        await Until.TrueAsync(
            async () =>
            {
                foreach (var master in _masters)
                {
                    var info = await AskAsync(master, "CLUSTER", "INFO");
                    if (!info.Contains("cluster_state:ok", StringComparison.Ordinal) || !info.Contains("cluster_size:3", StringComparison.Ordinal))
                    {
                        return false;
                    }
                }

                return true;
            },
            "The cluster does not come together.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var master in _masters)
        {
            await master.DisposeAsync();
        }
    }

    /// <summary>An empty store on it.</summary>
    internal async Task<StoreSet> OpenEmptyAsync(TimeProvider? clock, CancellationToken cancellation)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        foreach (var master in _masters)
        {
            await AskAsync(master, "FLUSHALL");
        }

        return await RedisStore.ConnectAsync(new RedisOptions(ConnectionString), TimeProvider.System, null, clock, cancellation);
    }

    /// <summary>How many keys each master holds.</summary>
    internal async Task<IReadOnlyList<int>> KeysAsync()
    {
        var counts = new List<int>();
        foreach (var master in _masters)
        {
            counts.Add(int.Parse(await AskAsync(master, "DBSIZE"), CultureInfo.InvariantCulture));
        }

        return counts;
    }

    /// <summary>Asks one master itself: a client of the cluster would choose another.</summary>
    private static async Task<string> AskAsync(RedisServer master, params string[] command)
    {
        using var client = Process.Start(new ProcessStartInfo("redis-cli", ["-p", Number(master.Port), .. command]) { RedirectStandardOutput = true })!;
        var answer = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        return answer.Trim();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed class RedisClusterTurnStoreTests(RedisCluster cluster) : TurnStoreContract, IClassFixture<RedisCluster>
{
    protected override Task<StoreSet> OpenAsync(TimeProvider time) => cluster.OpenEmptyAsync(time, Cancel);

    protected override async Task<(StoreSet Stores, TimeProvider Clock)> OpenForProductionAsync() =>
        (await cluster.OpenEmptyAsync(null, Cancel), TimeProvider.System);
}

public sealed class RedisClusterCatalogueTests(RedisCluster cluster) : CatalogueContract, IClassFixture<RedisCluster>
{
    protected override Task<StoreSet> OpenAsync() => cluster.OpenEmptyAsync(null, TestContext.Current.CancellationToken);
}

public sealed class RedisClusterInterviewTests(RedisCluster cluster) : IClassFixture<RedisCluster>
{
    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task Interviews_are_held_on_a_cluster_of_three_masters_and_spread_over_them()
    {
        await using var candor = await RunningCandor.StartAsync(("Redis__ConnectionString", cluster.ConnectionString));
        var (chat, participant) = (await Chat.StartAsync(candor, "loyalty", language: "en"), new Participant("en"));
        await InterviewRun.ToTheEndAsync(chat, participant);
        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(candor, "complete"), chat, participant);

        for (var i = 0; i < 20; i++)
        {
            await (await Chat.StartAsync(candor, "churn", language: "en")).HearAsync(message => message.Kind == "consent");
        }

        Assert.All(await cluster.KeysAsync(), keys => Assert.True(keys > 5));
        Evidence.Note($"1 whole interview and 20 begun on three masters, keys on each: {string.Join(", ", await cluster.KeysAsync())}");
    }
}
