using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Host.Stores.Redis;
using Bot.Interviews.Stores;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>
/// A redis-server of the test's own, on a free port and in a directory of its own. Nothing is asked before it says that it serves:
/// then the port is its own, and no other server has taken it in between.
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

    /// <summary>A server for one test.</summary>
    internal static async Task<RedisServer> StartAsync(params string[] options)
    {
        var server = new RedisServer { Options = options };
        await server.InitializeAsync();
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        await LaunchAsync();
        plain = await ConnectionMultiplexer.ConnectAsync($"{ConnectionString},allowAdmin=true");
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

    /// <summary>One more instance's store on it, set up as it likes.</summary>
    internal Task<StoreSet> OpenAsync(Func<RedisOptions, RedisOptions> choose, ILogger? log, CancellationToken cancellation) =>
        RedisStore.ConnectAsync(choose(new(ConnectionString)), TimeProvider.System, log, null, cancellation);

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

    /// <summary>Starts it (again); <see cref="Database"/> connects again by itself a moment later.</summary>
    internal async Task RestartAsync()
    {
        await KillAsync();
        await LaunchAsync();
    }

    /// <summary>Stops or continues the process, as a long pause of the machine would.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Starts the process and waits until it serves.</summary>
    private async Task LaunchAsync()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] always = ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", Folder, "--save", ""];
        foreach (var option in always.Concat(Options))
        {
            start.ArgumentList.Add(option);
        }

        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                serves.TrySetException(new InvalidOperationException("redis-server ended at its start."));
            }
            else if (line.Data.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                serves.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await serves.Task;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
