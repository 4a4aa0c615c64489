using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests;

/// <summary>What the network between two parts does.</summary>
internal enum NetworkFault
{
    /// <summary>Nothing: bytes pass.</summary>
    None,

    /// <summary>The other side is gone: connections are reset, new ones at once.</summary>
    Down,

    /// <summary>The other side says nothing: bytes vanish, connections stay.</summary>
    Silent,

    /// <summary>Requests arrive and are carried out; some answers are cut off with their connection, the more often the higher <see cref="FaultProxy.CutShare"/>.</summary>
    CutReplies,
}

/// <summary>
/// Stands between a part and a server of the same test, on a free port of this machine, and does to their connections what networks
/// do. What happens by chance is decided by the seed.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly int _target;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Socket, byte> _live = new();
    private readonly Lock _drawing = new();
    private readonly Random _random;
    private readonly Task _accepting;
    private volatile NetworkFault _fault;
    private long _replies;
    private long _cut;

    private FaultProxy(int target, int seed)
    {
        (_target, _random) = (target, new Random(seed));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where it listens, as a host and a port.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Which share of answers <see cref="NetworkFault.CutReplies"/> cuts: 0 to 1.</summary>
    public double CutShare { get; set; }

    /// <summary>Answers that were on their way while some were cut.</summary>
    public long Replies => Interlocked.Read(ref _replies);

    /// <summary>Answers that were cut off after the request had been carried out.</summary>
    public long Cut => Interlocked.Read(ref _cut);

    /// <summary>Begins to pass everything on to a port of this machine, which the test has started itself.</summary>
    public static FaultProxy Start(int target, int seed) => new(target, seed);

    /// <summary>From now on the network does this. What is broken by it stays broken: parts connect anew.</summary>
    public void Set(NetworkFault fault)
    {
        _fault = fault;
        if (fault == NetworkFault.Down)
        {
            ResetAll();
        }
    }

    /// <summary>Resets every connection, once; new ones pass.</summary>
    public void ResetAll()
    {
        foreach (var socket in _live.Keys)
        {
            Reset(socket);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        ResetAll();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_closing.Token));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Stopped, or the caller hung up before it was heard.
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            (client.NoDelay, server.NoDelay) = (true, true);
            (_live[client], _live[server]) = (0, 0);
            try
            {
                if (_fault == NetworkFault.Down)
                {
                    return;
                }

                await server.ConnectAsync(IPAddress.Loopback, _target, _closing.Token);
                await Task.WhenAny(PumpAsync(client, server, replies: false), PumpAsync(server, client, replies: true));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The server is not there: its caller sees a connection that ends.
            }
            finally
            {
                Reset(client);
                Reset(server);
                _live.TryRemove(client, out _);
                _live.TryRemove(server, out _);
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to, bool replies)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (await from.ReceiveAsync(buffer, SocketFlags.None, _closing.Token) is > 0 and var read)
            {
                var fault = _fault;
                if (fault == NetworkFault.Down || (fault == NetworkFault.CutReplies && replies && Draw()))
                {
                    return;
                }

                for (var sent = 0; fault != NetworkFault.Silent && sent < read;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), SocketFlags.None, _closing.Token);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One side is gone; so is the other in a moment.
        }
    }

    private bool Draw()
    {
        Interlocked.Increment(ref _replies);
        lock (_drawing)
        {
            if (_random.NextDouble() >= CutShare)
            {
                return false;
            }
        }

        Interlocked.Increment(ref _cut);
        return true;
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
            // It was closed already.
        }
    }
}
