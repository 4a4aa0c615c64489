using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Product;

/// <summary>
/// The product as it is published, over Redis and over its embedded store, beside the bare endpoint and the JavaScript bots on the same
/// interviews. Servers run one after the other, each on one processor; what counts is their processor time.
/// </summary>
internal sealed partial class ProductBenchmark : IAsyncDisposable
{
    private const int Questions = 3;
    private const int LongQuestions = 100;
    private const int AtOnce = 16;
    private const int OpenInterviews = 10_000;
    private const int Starts = 5;
    private const int Window = 10;
    private static readonly int[] s_places = [10, 50, 200];

    private readonly string _scratch = Directory.CreateTempSubdirectory("candor-benchmark-").FullName;
    private readonly string _program;
    private readonly RedisUnderLoad _redis;
    private int _servers;

    private ProductBenchmark(string published, RedisUnderLoad redis) => (_program, _redis) = (Path.Combine(published, "Bot.Host"), redis);

    public List<LoadRow> Loads { get; } = [];

    public List<GrowthRow> Growth { get; } = [];

    public List<RedisKeyKind> Stored { get; } = [];

    public List<BudgetRow> Rows { get; } = [];

    /// <summary>How many interviews were open when <see cref="Stored"/> was weighed.</summary>
    public static int Weighed => 200;

    /// <summary>Measures everything.</summary>
    /// <param name="published">The folder with the published product.</param>
    public static async Task<ProductBenchmark> RunAsync(string published, TextWriter log, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("candor-redis-").FullName;
        var benchmark = new ProductBenchmark(published, await RedisUnderLoad.StartAsync(scratch));
        (string Name, Func<CancellationToken, Task> Measure)[] parts =
        [
            ("load", benchmark.MeasureLoadsAsync), ("round trips", benchmark.MeasureRoundTripsAsync), ("growth", benchmark.MeasureGrowthAsync), ("stored bytes", benchmark.MeasureStoredAsync),
            ("open interviews", benchmark.MeasureOpenAsync), ("pace", benchmark.MeasurePaceAsync), ("start", benchmark.MeasureStartAsync),
        ];
        foreach (var (name, measure) in parts)
        {
            await log.WriteLineAsync($"measuring {name} …");
            await benchmark._redis.EmptyAsync();
            var known = benchmark.Rows.Count;
            await measure(cancellation);
            foreach (var row in benchmark.Rows.Skip(known))
            {
                await log.WriteLineAsync($"  {row.What}: {row.Measured}, budget {row.Budget}");
            }
        }

        return benchmark;
    }

    public ValueTask DisposeAsync()
    {
        _redis.Dispose();
        Directory.Delete(_scratch, recursive: true);
        return default;
    }

    private async Task MeasureLoadsAsync(CancellationToken cancellation)
    {
        Loads.Add(await MeasureAsync("bare endpoint", await BareAsync(), warm: 2000, interviews: 1500, cancellation));
        Loads.Add(await MeasureAsync("Candor", await ProductAsync(Questions), warm: 2000, interviews: 700, cancellation));
        if (Flows.Peers is { } peers)
        {
            var flow = Flows.Folder(Questions, _scratch);
            Loads.Add(await MeasureAsync("botbuilder-js, adaptive dialogs", await PeerAsync(Path.Combine(peers, "A-botbuilder-js-adaptive"), flow), warm: 200, interviews: 200, cancellation));
            Loads.Add(await MeasureAsync("agents-hosting for JavaScript, steps in code", await PeerAsync(Path.Combine(peers, "B-agents-hosting-js"), $"{Questions}"), warm: 600, interviews: 500, cancellation));
        }

        var (bare, ours) = (Loads[0], Loads[1]);
        Row("processor time of a turn, durable on Redis, against the bare endpoint", "≤ 3 ×", $"{ours.Cpu / bare.Cpu:0.00} × ({ours.Cpu:0.000} ms against {bare.Cpu:0.000} ms)", ours.Cpu <= 3 * bare.Cpu);
        if (Flows.Peers is null)
        {
            Rows.Add(new("turns per second of processor time, against the adaptive bot in JavaScript", "≥ 10 ×", "the other bots are not beside the repository", null));
            return;
        }

        var (adaptive, coded) = (Loads[2], Loads[3]);
        Row("turns per second of processor time, against the adaptive bot in JavaScript on the same files", "≥ 10 ×", $"{adaptive.Cpu / ours.Cpu:0.0} ×", adaptive.Cpu >= 10 * ours.Cpu);
        Row("the same, against the bot in JavaScript whose steps are code", "≥ 1.5 ×", $"{coded.Cpu / ours.Cpu:0.00} ×", coded.Cpu >= 1.5 * ours.Cpu);
        Row("resident with 16 active participants, Redis", "≤ 110 MB", $"{ours.Memory * 1.048576:0} MB", ours.Memory * 1.048576 <= 110);
    }

    private async Task<LoadRow> MeasureAsync(string who, Serving serving, int warm, int interviews, CancellationToken cancellation)
    {
        using var server = serving;
        using var load = new Load(server.Address, Questions);
        await load.HoldAsync(warm, AtOnce, cancellation);
        var turns = interviews * Talk.Turns(Questions);
        var (counted, cpu) = (await _redis.CountAsync(), server.Cpu);
        var times = await load.HoldAsync(interviews, AtOnce, cancellation);
        var (spent, after) = (server.Cpu - cpu, await _redis.CountAsync());
        var alone = await load.HoldAsync(interviews / 10, atOnce: 1, cancellation);
        return new(
            who, spent * 1000 / turns, Load.Milliseconds(times, 0.5), Load.Milliseconds(times, 0.99), Load.Milliseconds(alone, 0.99),
            (after.Commands.Values.Sum() - counted.Commands.Values.Sum()) / turns, (after.Bytes - counted.Bytes) / turns, server.Resident);
    }

    private async Task MeasureRoundTripsAsync(CancellationToken cancellation)
    {
        using var server = await ProductAsync(Questions);
        using var load = new Load(server.Address, Questions);
        var talk = load.Begin();
        await Load.StepAsync([talk], 3, cancellation);
        var heard = await _redis.ListenAsync(() => talk.NextAsync(cancellation));
        var trips = heard.Count(line => OfAnInterview().IsMatch(line));
        Row("round trips to Redis of a warm turn, with deduplication, fencing and outbox", "2", $"{trips}", trips == 2);
    }

    /// <summary>The same interviews, looked at around three of their turns.</summary>
    private async Task MeasureGrowthAsync(CancellationToken cancellation)
    {
        using var server = await CountingAsync(LongQuestions);
        using var load = new Load(server.Address, LongQuestions);
        await WarmAsync(load, 24, Talk.Turns(LongQuestions), cancellation);
        List<Talk> talks = [.. Enumerable.Range(0, 48).Select(_ => load.Begin())];
        var taken = 0;
        foreach (var place in s_places)
        {
            var from = Math.Min(place + (Window / 2), Talk.Turns(LongQuestions) - 1) - Window;
            await Load.StepAsync(talks, from - taken, cancellation);
            var (cpu, bytes, allocated) = (server.Cpu, (await _redis.CountAsync()).Bytes, await server.AllocatedAsync());
            await Load.StepAsync(talks, Window, cancellation);
            taken = from + Window;
            double turns = talks.Count * Window;
            Growth.Add(new(place, (server.Cpu - cpu) * 1000 / turns, ((await _redis.CountAsync()).Bytes - bytes) / turns, (await server.AllocatedAsync() - allocated) / turns));
        }

        var (first, last) = (Growth[0], Growth[^1]);
        Grows("Redis bytes of turn 200 against turn 10", 1.05, last.RedisBytes / first.RedisBytes);
        Grows("allocation of turn 200 against turn 10", 1.05, last.Allocated / first.Allocated);
        Grows("processor time of turn 200 against turn 10", 1.15, last.Cpu / first.Cpu);
    }

    private async Task MeasureStoredAsync(CancellationToken cancellation)
    {
        using var server = await ProductAsync(Questions);
        using var load = new Load(server.Address, Questions);
        List<Talk> talks = [.. Enumerable.Range(0, Weighed).Select(_ => load.Begin())];
        await Load.StepAsync(talks, Talk.Turns(Questions) - 1, cancellation);
        Stored.AddRange(await _redis.WeighAsync(KindOf));
        var hot = await _redis.MeanFieldAsync(key => KindOf(key) == Main, "s");
        Row("hot state of an interview at three answers, sealed", "≤ 400 B", $"{hot:0} B", hot <= 400);
    }

    private async Task MeasureOpenAsync(CancellationToken cancellation)
    {
        using var server = await ProductAsync(Questions);
        using var load = new Load(server.Address, Questions);
        await Load.StepAsync(Enumerable.Range(0, OpenInterviews).Select(_ => load.Begin()), 2, cancellation);
        Row($"resident with {OpenInterviews:N0} open interviews", "≤ 300 MiB", $"{server.Resident:0} MiB", server.Resident <= 300);
    }

    private async Task MeasurePaceAsync(CancellationToken cancellation)
    {
        foreach (var name in new[] { "Redis", "SQLite" })
        {
            using var server = await (name == "Redis" ? ProductAsync(Questions) : EmbeddedAsync());
            using var load = new Load(server.Address, Questions);
            await WarmAsync(load, 300, Talk.Turns(Questions), cancellation);
            var times = await load.PaceAsync(perSecond: 100, turns: 1500, cancellation);
            var p99 = Load.Milliseconds(times, 0.99);
            Row($"whole turn, accepted and answered, p99 at 100 turns a second, {name}", "≤ 300 ms to accept", $"{p99:0.0} ms (p50 {Load.Milliseconds(times, 0.5):0.0} ms)", p99 <= 300);
        }
    }

    private async Task MeasureStartAsync(CancellationToken cancellation)
    {
        var (ready, worst) = (new List<double>(), new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            await _redis.EmptyAsync();
            using var server = await StartAsync([_program], Questions, ("Redis__ConnectionString", _redis.Address), ("ASPNETCORE_ENVIRONMENT", "Production"), ("DirectLine__Secret", FirstVisit.Secret));
            using var visit = new FirstVisit(server.Address);
            ready.Add(server.ReadyAfter.TotalMilliseconds);
            worst.Add((await visit.HoldAsync(Talk.Turns(Questions), cancellation)).TotalMilliseconds);
        }

        using var bare = await BareAsync();
        Row("ready after the start of the published build", "≤ 400 ms", $"{Median(ready):0} ms (the bare endpoint: {bare.ReadyAfter.TotalMilliseconds:0} ms)", Median(ready) <= 400);
        Row("worst turn of the first interview", "≤ 60 ms", $"{Median(worst):0} ms", Median(worst) <= 60);
    }

    private static Task WarmAsync(Load load, int interviews, int turns, CancellationToken cancellation) =>
        Load.StepAsync(Enumerable.Range(0, interviews).Select(_ => load.Begin()), turns, cancellation);

    private Task<Serving> BareAsync() => Serving.StartAsync(
        url => [Environment.ProcessPath!, BareEndpoint.Command, url.ToString(), _redis.Address, $"{Questions}"], ready: null, _scratch, ("DOTNET_TieredPGO", "0"), ("DOTNET_gcServer", "0"));

    private Task<Serving> ProductAsync(int questions) => StartAsync([_program], questions, ("Redis__ConnectionString", _redis.Address));

    private Task<Serving> EmbeddedAsync() => StartAsync([_program], Questions);

    private Task<Serving> CountingAsync(int questions) => StartAsync([_program], questions, ("Redis__ConnectionString", _redis.Address), ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location));

    private Task<Serving> StartAsync(string[] program, int questions, params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateDirectory(Path.Combine(_scratch, $"data{++_servers}")).FullName;
        return Serving.StartAsync(
            url => [.. program, "--urls", url.ToString(), "--data", data],
            "/healthz/ready",
            data,
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("Dialogs__Path", Flows.Folder(questions, _scratch)), .. settings]);
    }

    /// <summary>The JavaScript bots find their packages where the reference has them.</summary>
    private Task<Serving> PeerAsync(string folder, string flow) => Serving.StartAsync(
        url => ["node", "server.js", $"{url.Port}", "redis", _redis.Address.Split(':')[1], flow],
        ready: null,
        folder,
        ("NODE_PATH", Path.Combine(Repository.Root, "tests", "Bot.Benchmarks", "reference", "node_modules")));

    private void Grows(string what, double most, double ratio) =>
        Row(what, string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.00} ×"), $"{ratio:0.00} ×", ratio <= most);

    private void Row(string what, string budget, FormattableString measured, bool isMet) =>
        Rows.Add(new(what, budget, measured.ToString(CultureInfo.InvariantCulture), isMet));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private const string Main = "interview: state, counters, memory";

    private static string KindOf(string key) => OfAnInterview().Match(key) is { Success: true } match
        ? match.Groups[1].Value switch
        {
            "" => Main,
            "i" => "interview: inbox",
            "d" => "interview: deduplication, by time",
            "k" => "interview: deduplication and replies",
            "g" => "interview: log",
            "t" => "interview: transcript",
            _ => "interview: outbox and dead letters",
        }
        : key.StartsWith("ivw:{p", StringComparison.Ordinal) ? "indexes of partitions" : "catalogue";

    [GeneratedRegex(@"ivw:\{p\d+\}:[a-z0-9]{20}([a-z]?)(?![a-z0-9])")]
    private static partial Regex OfAnInterview();
}
