using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// One connection of Socket Mode: reads envelopes one after the other and acknowledges each when it has been worked on. When
/// nothing is heard for half a minute, not even an answer to our pings, it is dead.
/// </summary>
internal sealed partial class SlackSocket : IAsyncDisposable
{
    private const int BufferBytes = 16 * 1024;

    /// <summary>Envelopes hold what a request over HTTP would.</summary>
    private const int MaxBytes = 512 * 1024;

    private static readonly TimeSpan s_ping = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly SlackEnvelopes _envelopes;
    private readonly ILogger _log;
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlackSocket(SlackEnvelopes envelopes, ILogger log)
    {
        (_envelopes, _log) = (envelopes, log);
        _socket.Options.KeepAliveInterval = s_ping;
        _socket.Options.KeepAliveTimeout = s_silence;
    }

    /// <summary>Done when Slack said hello: envelopes come from now on.</summary>
    public Task Hello => _hello.Task;

    /// <summary>Done when another connection has to take over: with Slack's reason, or <c>closed</c>.</summary>
    public Task<string> Leaving => _leaving.Task;

    /// <summary>Connects, and reads until the connection ends. Never throws because of the outside.</summary>
    public async Task RunAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            await _socket.ConnectAsync(address, cancellation);
            await ReadAsync(cancellation);
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            Log.Broke(_log, fault.GetType().Name);
        }
        finally
        {
            _leaving.TrySetResult("closed");
            _hello.TrySetException(new WebSocketException("The connection ended before Slack said hello."));

            // Nobody may be waiting for it any more.
            _ = _hello.Task.Exception;
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return default;
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>();
        while (_socket.State is WebSocketState.Open)
        {
            var read = await _socket.ReceiveAsync(message.GetMemory(BufferBytes), cancellation);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
                return;
            }

            message.Advance(read.Count);
            if (message.WrittenCount > MaxBytes)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellation);
                return;
            }

            if (read.EndOfMessage)
            {
                var frame = SlackBody.Json(message.WrittenMemory);
                message.ResetWrittenCount();
                if (frame is not null)
                {
                    await WorkAsync(frame, cancellation);
                }
            }
        }
    }

    private async Task WorkAsync(ObjectValue frame, CancellationToken cancellation)
    {
        switch (frame.Text("type"))
        {
            case "hello":
                _hello.TrySetResult();
                break;
            case "disconnect":
                _leaving.TrySetResult(frame.Text("reason") ?? "disconnect");
                break;
            default:
                if (await _envelopes.WorkAsync(frame, cancellation) is { } acknowledgement)
                {
                    await _socket.SendAsync(Encoding.UTF8.GetBytes(Json.Write(acknowledgement)), WebSocketMessageType.Text, endOfMessage: true, cancellation);
                }

                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(321, LogLevel.Information, "Slack: a Socket Mode connection ended ({Fault}).")]
        public static partial void Broke(ILogger logger, string fault);
    }
}
