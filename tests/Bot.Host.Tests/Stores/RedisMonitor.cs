using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Stores;

/// <summary>Hears every command that a server gets from our instances (MONITOR); not what scripts do inside.</summary>
internal sealed partial class RedisMonitor : IAsyncDisposable
{
    private readonly TcpClient connection = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly List<string> commands = [];
    private readonly HashSet<string> ours;
    private Task listening = Task.CompletedTask;

    private RedisMonitor(HashSet<string> ours) => this.ours = ours;

    /// <summary>Begins to listen; what is sent afterwards is heard.</summary>
    internal static async Task<RedisMonitor> StartAsync(RedisServer server, CancellationToken cancellation)
    {
        var clients = (string)(await server.Database.ExecuteAsync("CLIENT", "LIST"))!;
        var monitor = new RedisMonitor([.. OurClient().Matches(clients).Select(match => match.Groups["address"].Value)]);
        await monitor.connection.ConnectAsync("127.0.0.1", server.Port, cancellation);
        var stream = monitor.connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("MONITOR\r\n"), cancellation);
        var reader = new StreamReader(stream, Encoding.Latin1);
        await reader.ReadLineAsync(cancellation);
        monitor.listening = monitor.ListenAsync(reader);
        return monitor;
    }

    /// <summary>
    /// Ends listening and gives the commands of our instances in order, without those that are sent all the time: PING, and
    /// scripts without a key, which look for work.
    /// </summary>
    internal async Task<IReadOnlyList<string>> StopAsync(RedisServer server)
    {
        const string End = "the end of the test";
        await server.Database.ExecuteAsync("ECHO", End);
        await Product.Until.TrueAsync(() => Task.FromResult(Heard().Any(line => line.Contains(End, StringComparison.Ordinal))), "The monitor is deaf.");
        return [.. Heard().Select(line => Command().Match(line))
            .Where(match => ours.Contains(match.Groups["address"].Value))
            .Select(match => match.Groups["command"].Value)
            .Where(command => !Background().IsMatch(command))];
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening;
        connection.Dispose();
        stopping.Dispose();
    }

    private async Task ListenAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync(stopping.Token) is { } line)
            {
                lock (commands)
                {
                    commands.Add(line);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private List<string> Heard()
    {
        lock (commands)
        {
            return [.. commands];
        }
    }

    [GeneratedRegex(@"\baddr=(?<address>\S+) .*?\bname=candor\b")]
    private static partial Regex OurClient();

    [GeneratedRegex(@"^\+\S+ \[\d+ (?<address>\S+)\] (?<command>.*)$")]
    private static partial Regex Command();

    [GeneratedRegex("""^("PING"|"EVALSHA" "\w+" "0" )""", RegexOptions.IgnoreCase)]
    private static partial Regex Background();
}
