using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bot.Chaos.Processes;

/// <summary>A redis-server of this run, with everything on its disk before it answers; never touched unless it says that it is ours.</summary>
internal sealed class Redis : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly string _folder;
    private readonly string[] _options;
    private Child? _server;

    private Redis(string folder, string[] options) => (_folder, _options) = (folder, options);

    public int Port { get; } = Ports.Free();

    public static async Task<Redis> StartAsync(string folder, params string[] options)
    {
        var redis = new Redis(Directory.CreateDirectory(folder).FullName, options);
        await redis.LaunchAsync();
        return redis;
    }

    /// <summary>Ends it without a word and starts it again on what it had written.</summary>
    public async Task CrashAsync()
    {
        await ProveOwnAsync();
        await _server!.KillAsync();
        _server.Dispose();
        await LaunchAsync();
    }

    public void Dispose() => _server?.Dispose();

    private async Task LaunchAsync()
    {
        string[] always =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always",
        ];
        _server = Child.Start("redis-server", [.. always, .. _options], [], _folder, Path.Combine(_folder, "redis.log"));
        for (var started = TimeProvider.System.GetTimestamp(); !await ServesAsync();)
        {
            if (_server.HasExited || TimeProvider.System.GetElapsedTime(started) > s_patience)
            {
                throw new InvalidOperationException($"redis-server does not serve: see {_folder}/redis.log");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        await ProveOwnAsync();
    }

    /// <summary>Whether whoever listens there is the process that was started here.</summary>
    private async Task ProveOwnAsync()
    {
        var said = await AskAsync("INFO server");
        if (!said.Contains(string.Create(CultureInfo.InvariantCulture, $"process_id:{_server!.Id}\r\n"), StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Port {Port} is not served by the redis-server of this run: nothing was done to it.");
        }
    }

    private async Task<bool> ServesAsync()
    {
        try
        {
            return (await AskAsync("INFO server")).Contains("process_id:", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return false;
        }
    }

    /// <summary>Asks it one thing.</summary>
    public async Task<string> AskAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\nQUIT\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
