using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StackExchange.Redis;

namespace Bot.Benchmarks.Product;

/// <summary>A redis-server of the benchmark's own, without persistence, and what can be read off it.</summary>
internal sealed partial class RedisUnderLoad : IDisposable
{
    private readonly Process _process;
    private readonly ConnectionMultiplexer _client;

    private RedisUnderLoad(Process process, ConnectionMultiplexer client, string address) => (_process, _client, Address) = (process, client, address);

    public string Address { get; }

    public static async Task<RedisUnderLoad> StartAsync(string folder)
    {
        var port = Serving.FreePort().ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(new ProcessStartInfo("redis-server", ["--port", port, "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port},allowAdmin=true"), $"127.0.0.1:{port}");
    }

    /// <summary>Bytes that came and went over the network, and commands carried out, by name; those within scripts too.</summary>
    public async Task<RedisCounts> CountAsync()
    {
        var stats = (string)(await _client.GetDatabase().ExecuteAsync("INFO", "stats"))!;
        var commands = (string)(await _client.GetDatabase().ExecuteAsync("INFO", "commandstats"))!;
        return new(
            Number(stats, "total_net_input_bytes") + Number(stats, "total_net_output_bytes"),
            Statistic().Matches(commands).ToDictionary(match => match.Groups[1].Value, match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
    }

    /// <summary>What lies in it, by kind of key.</summary>
    public async Task<IReadOnlyList<RedisKeyKind>> WeighAsync(Func<string, string> kindOf)
    {
        var kinds = new Dictionary<string, RedisKeyKind>();
        foreach (var number in new[] { 0, 1 })
        {
            var database = _client.GetDatabase(number);
            foreach (var key in (string[])(await database.ExecuteAsync("KEYS", "*"))!)
            {
                var kind = number == 1 ? "salts" : kindOf(key);
                var known = kinds.GetValueOrDefault(kind) ?? new(kind, 0, 0, 0);
                var memory = (long)await database.ExecuteAsync("MEMORY", "USAGE", key, "SAMPLES", "0");
                kinds[kind] = new(kind, known.Keys + 1, known.Payload + key.Length + await PayloadAsync(database, key), known.Memory + memory);
            }
        }

        return [.. kinds.Values.OrderBy(kind => kind.Kind, StringComparer.Ordinal)];
    }

    /// <summary>The longest of a field of all hashes whose name fits.</summary>
    public async Task<double> MeanFieldAsync(Func<string, bool> fits, string field)
    {
        var database = _client.GetDatabase();
        var lengths = new List<double>();
        foreach (var key in ((string[])(await database.ExecuteAsync("KEYS", "*"))!).Where(fits))
        {
            byte[]? value = await database.HashGetAsync(key, field);
            lengths.Add(value?.Length ?? 0);
        }

        return lengths.Average();
    }

    /// <summary>What instances send while something happens, each command one line; not what scripts do inside.</summary>
    public async Task<IReadOnlyList<string>> ListenAsync(Func<Task> happens)
    {
        var port = Address.Split(':')[1];
        using var monitor = Process.Start(new ProcessStartInfo("redis-cli", ["-p", port, "MONITOR"]) { RedirectStandardOutput = true })!;
        await monitor.StandardOutput.ReadLineAsync();
        await happens();
        await _client.GetDatabase().ExecuteAsync("ECHO", "that-was-it");
        var heard = new List<string>();
        while (await monitor.StandardOutput.ReadLineAsync() is { } line && !line.Contains("that-was-it", StringComparison.Ordinal))
        {
            heard.Add(line);
        }

        monitor.Kill();
        return [.. heard.Where(line => !line.Contains(" lua] ", StringComparison.Ordinal))];
    }

    public async Task EmptyAsync() => await _client.GetDatabase().ExecuteAsync("FLUSHALL");

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<long> PayloadAsync(IDatabase database, string key) => await database.KeyTypeAsync(key) switch
    {
        RedisType.String => ((byte[])(await database.StringGetAsync(key))!).Length,
        RedisType.Hash => (await database.HashGetAllAsync(key)).Sum(field => Length(field.Name) + Length(field.Value)),
        RedisType.List => (await database.ListRangeAsync(key)).Sum(Length),
        RedisType.SortedSet => (await database.SortedSetRangeByRankAsync(key)).Sum(member => Length(member) + sizeof(double)),
        RedisType.Set => (await database.SetMembersAsync(key)).Sum(Length),
        _ => 0,
    };

    private static long Length(RedisValue value) => ((byte[]?)value)?.Length ?? 0;

    private static double Number(string info, string name) =>
        info.Split('\n').Where(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Select(line => double.Parse(line.Split(':')[1], CultureInfo.InvariantCulture)).Single();

    [GeneratedRegex(@"cmdstat_([^:]+):calls=(\d+)")]
    private static partial Regex Statistic();
}

/// <param name="Bytes">In and out.</param>
internal sealed record RedisCounts(double Bytes, Dictionary<string, double> Commands);

/// <param name="Payload">Names of keys, fields and values, in bytes.</param>
/// <param name="Memory">As MEMORY USAGE says.</param>
internal sealed record RedisKeyKind(string Kind, int Keys, long Payload, long Memory);
