using Bot.Host.Delivery;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.WebChat;

/// <summary>
/// Begins a conversation or goes on with it. It has begun when a turn was committed, not when its address leads somewhere: an
/// instance that ends between the two leaves a route to an interview that nobody made. Beginning may be repeated.
/// </summary>
public sealed class WebChatOpening(WebChatLog log, ITurnStore store, Reception reception, WebChatLinks links)
{
    /// <summary>Tells the interviewer that somebody opened the conversation.</summary>
    /// <returns>Whether it had begun before.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<bool> OpenAsync(WebChatPass pass, CancellationToken cancellation)
    {
        if (await log.FindInterviewAsync(pass.Conversation, cancellation) is { } interview && await store.ReadStateAsync(interview, cancellation) is not null)
        {
            await reception.ReceiveAsync(WebChatInbound.Resume(pass), cancellation);
            return true;
        }

        var received = await reception.ReceiveAsync(WebChatInbound.Start(pass), cancellation);
        if (received.Status == ReceivedStatus.Gone)
        {
            // It had begun, and was erased since: whoever comes back meets a fresh lobby.
            await reception.ReceiveAsync(WebChatInbound.Resume(pass), cancellation);
            return true;
        }

        if (pass.Link is { } link)
        {
            await links.BeganAsync(link, received.Interview, cancellation);
        }

        return false;
    }
}
