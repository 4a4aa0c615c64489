using System.Globalization;

namespace Bot.Chaos.Processes;

/// <summary>The Redis of a run: one server, or a cluster of three; with a proxy in front that cuts answers, when the scenario says so.</summary>
internal sealed class Servers : IDisposable
{
    private const int Masters = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly List<Redis> _all = [];
    private CutProxy? _proxy;

    /// <summary>How many answers were cut.</summary>
    public int Cuts => _proxy?.Cuts ?? 0;

    /// <summary>How instances reach it.</summary>
    public string ConnectionString => string.Join(',', (_proxy is { } proxy ? [proxy.Port] : _all.Select(server => server.Port)).Select(port => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")));

    public static async Task<Servers> StartAsync(string folder, Scenario scenario)
    {
        var servers = new Servers();
        if (scenario.Cluster)
        {
            await servers.FormClusterAsync(folder);
        }
        else
        {
            servers._all.Add(await Redis.StartAsync(Path.Combine(folder, "redis")));
        }

        if (scenario.CutPercent > 0)
        {
            servers._proxy = new CutProxy(servers._all[0].Port, scenario.CutPercent, scenario.Seed);
        }

        return servers;
    }

    /// <summary>Begins or ends to cut answers.</summary>
    public void Cut(bool on)
    {
        if (_proxy is { } proxy)
        {
            proxy.IsOn = on;
        }
    }

    /// <summary>Ends one of them without a word and starts it again.</summary>
    public Task CrashAsync(int luck) => _all[luck % _all.Count].CrashAsync();

    public void Dispose()
    {
        _proxy?.Dispose();
        foreach (var server in _all)
        {
            server.Dispose();
        }
    }

    private async Task FormClusterAsync(string folder)
    {
        for (var number = 1; number <= Masters; number++)
        {
            _all.Add(await Redis.StartAsync(
                Path.Combine(folder, $"redis-{number}"),
                "--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--cluster-port", Ports.Free().ToString(CultureInfo.InvariantCulture)));
        }

        using var maker = Child.Start(
            "redis-cli",
            ["--cluster", "create", .. _all.Select(server => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}")), "--cluster-yes"],
            [],
            folder,
            Path.Combine(folder, "cluster.log"));
        if (!await maker.EndedAsync(s_patience) || maker.ExitCode != 0)
        {
            throw new InvalidOperationException($"The cluster could not be formed: see {folder}/cluster.log");
        }

        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            var states = await Task.WhenAll(_all.Select(server => server.AskAsync("CLUSTER INFO")));
            if (states.All(state => state.Contains("cluster_state:ok", StringComparison.Ordinal)))
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(started) > s_patience)
            {
                throw new InvalidOperationException($"The cluster is not well: see {folder}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }
}
