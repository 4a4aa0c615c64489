using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Host.Stores.Redis;
using Bot.Interviews.Stores;
using StackExchange.Redis;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>
/// A redis-server of the test's own, on a free port and in a directory of its own. Before anything is asked of it, it must say
/// that it is the process which was started here: another server may have taken the port in between.
/// </summary>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? process;
    private ConnectionMultiplexer? plain;

    /// <summary>Set before the server starts: options of its command line.</summary>
    internal string[] Options { get; init; } = [];

    internal int Port { get; } = FreePort();

    internal string Folder { get; } = Directory.CreateTempSubdirectory("candor-redis-").FullName;

    internal string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>A plain client, to look at what is stored and to break it.</summary>
    internal IDatabase Database => plain!.GetDatabase();

    public async ValueTask InitializeAsync()
    {
        Start();
        plain = await ConnectionMultiplexer.ConnectAsync($"{ConnectionString},abortConnect=false,allowAdmin=true,connectRetry=10");
        await CheckIdentityAsync();
    }

    public async ValueTask DisposeAsync()
    {
        plain?.Dispose();
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>An empty store on it.</summary>
    internal async Task<StoreSet> OpenEmptyAsync(TimeProvider? clock, CancellationToken cancellation)
    {
        await Database.ExecuteAsync("FLUSHALL");
        return await OpenAsync(clock, cancellation);
    }

    /// <summary>One more instance's store on it.</summary>
    internal Task<StoreSet> OpenAsync(TimeProvider? clock, CancellationToken cancellation) =>
        RedisStore.ConnectAsync(new RedisOptions(ConnectionString), TimeProvider.System, null, clock, cancellation);

    internal void Start()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] always = ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", Folder, "--save", ""];
        foreach (var option in always.Concat(Options))
        {
            start.ArgumentList.Add(option);
        }

        process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends the server as a power cut of the process would.</summary>
    internal async Task KillAsync()
    {
        if (process is { } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }

    internal async Task RestartAsync()
    {
        await KillAsync();
        Start();
        await CheckIdentityAsync();
    }

    /// <summary>Stops or continues the process, as a long pause of the machine would.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task CheckIdentityAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var info = (string)(await Database.ExecuteAsync("INFO", "server"))!;
                Assert.Contains($"process_id:{process!.Id}\r\n", info, StringComparison.Ordinal);
                return;
            }
            catch (RedisException) when (attempt < 500 && !process!.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
