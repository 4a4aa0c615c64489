using System.Net;
using System.Net.Sockets;

namespace Bot.Chaos.Processes;

/// <summary>
/// Stands between instances and Redis. Some answers are not handed on: the connection is cut instead, after Redis did what it was
/// asked, so that nobody knows.
/// </summary>
internal sealed class CutProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Random _random;
    private readonly int _target;
    private readonly int _percent;
    private int _cuts;

    /// <param name="target">The port of Redis.</param>
    /// <param name="percent">Of so many answers in a hundred.</param>
    public CutProxy(int target, int percent, int seed)
    {
        (_target, _percent, _random) = (target, percent, new Random(seed));
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many answers were cut so far.</summary>
    public int Cuts => _cuts;

    /// <summary>Whether answers are cut; connections are handed on in any case.</summary>
    public bool IsOn { get; set; }

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                client.NoDelay = server.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, _target, _closing.Token);
                await Task.WhenAny(PumpAsync(client, server, cuts: false), PumpAsync(server, client, cuts: true));
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // Either side is gone, and so is the other now.
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool cuts)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _closing.Token) is > 0 and var read)
            {
                if (cuts && IsOn && Luck() < _percent)
                {
                    Interlocked.Increment(ref _cuts);
                    return;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _closing.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other direction ended first.
        }
    }

    private int Luck()
    {
        lock (_random)
        {
            return _random.Next(100);
        }
    }
}
