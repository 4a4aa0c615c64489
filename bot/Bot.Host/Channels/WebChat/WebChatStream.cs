using System.Net.WebSockets;
using System.Text;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.WebChat;

/// <summary>
/// One web socket: sends the log from its watermark on. What is published is only a hint to look; a look every second heals
/// a hint that was missed, so any instance can serve any client. While the interviewer thinks it says so, as somebody who
/// types does: such an activity is in no log and moves no watermark.
/// </summary>
public sealed class WebChatStream(ITurnStore store, WebChatLog log, Thinking thinking, TimeProvider time)
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    /// <summary>Web Chat shows the dots for five seconds after each activity.</summary>
    private static readonly TimeSpan s_typeAgain = TimeSpan.FromSeconds(3);

    private const int LongestFrame = 4096;

    /// <summary>Serves a socket until either side ends it.</summary>
    public async Task RunAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var listening = ListenAsync(socket, ended);
        try
        {
            await SendAsync(socket, conversation, watermark, ended.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The client ended it.
        }
        catch (WebSocketException)
        {
            // The connection broke: the client comes back with its watermark.
        }
        finally
        {
            await ended.CancelAsync();
            await listening;
        }
    }

    private async Task SendAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellation)
    {
        using var wake = new Wake();
        (IDisposable? changes, IDisposable? thoughts) = (null, null);
        InterviewId? heard = null;
        long? typed = null;
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var page = await log.ReadAsync(conversation, watermark, cancellation);
                if (page.Interview != heard)
                {
                    changes?.Dispose();
                    thoughts?.Dispose();
                    heard = page.Interview;
                    (changes, thoughts) = heard is { } interview ? (store.OnChanged(interview, wake.Set), thinking.OnBegun(interview, wake.Set)) : (null, null);

                    // Look once more: something may have come between the look and the hint.
                    wake.Set();
                }

                if (page.Activities.Count > 0)
                {
                    await SendAsync(socket, WebChatActivity.Write(conversation, page), cancellation);
                    typed = null;
                }

                if (heard is { } now && thinking.IsOn(now) && (typed is not { } before || time.GetElapsedTime(before) >= s_typeAgain))
                {
                    await SendAsync(socket, WebChatActivity.Typing(conversation, page.Watermark, time.GetUtcNow()), cancellation);
                    typed = time.GetTimestamp();
                }

                var more = page.Activities.Count == WebChatLog.Page;
                watermark = page.Watermark;
                await wake.WaitAsync(more ? TimeSpan.Zero : s_look, time, cancellation);
            }
        }
        finally
        {
            changes?.Dispose();
            thoughts?.Dispose();
        }
    }

    private static ValueTask SendAsync(WebSocket socket, string text, CancellationToken cancellation) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    /// <summary>Reads what the client sends, empty frames to keep the line open, and notices when it goes.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[LongestFrame];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), ended.Token);
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ended.Token);
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The sending side ended first.
        }
        catch (WebSocketException)
        {
            // The connection broke.
        }
        finally
        {
            await ended.CancelAsync();
        }
    }
}
