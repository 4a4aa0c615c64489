using Bot.Host.Delivery;
using Bot.Host.People;
using Bot.Interviews.People;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.WebChat;

/// <summary>
/// Personal links on the web. A link has one conversation, whatever browser opens it, and one interview: where it was begun in
/// another chat, the conversation becomes one of that interview's addresses.
/// </summary>
public sealed class WebChatLinks(PersonalLinks links, Participations participations, WebChatLog log, ITurnStore store, RouteCache routes, TimeProvider time)
{
    private const string UserPrefix = "dl_";

    /// <summary>The pass of whoever holds a link; null when it opens nothing (any more).</summary>
    /// <param name="token">From the address.</param>
    public async ValueTask<WebChatPass?> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await links.FindAsync(token, cancellation) is not { } link)
        {
            return null;
        }

        link = await participations.RefreshAsync(link, cancellation);
        if (link.Interview is null && await store.FindRouteAsync(AddressOf(link), cancellation) is { } begun)
        {
            // Whoever began it ended before it was written down.
            await BeganAsync(link.Id, begun, cancellation);
            link = await participations.RefreshAsync(await links.FindByIdAsync(link.Id, cancellation) ?? link, cancellation);
        }

        if (link.StateAt(time.GetUtcNow()) is not (LinkState.Unused or LinkState.Begun))
        {
            return null;
        }

        if (link.Interview is { } interview)
        {
            await JoinAsync(AddressOf(link), new(interview), cancellation);
        }

        var conversation = links.ConversationOf(link);

        // One person in every browser: what they said elsewhere is theirs here too.
        return new WebChatPass(WebChatUse.Conversation, conversation)
        {
            User = UserPrefix + conversation,
            Study = link.Study,
            Segment = link.Segment,
            Language = link.Language,
            Link = link.Id,
        };
    }

    /// <summary>The conversation of a link began with an interview.</summary>
    public async ValueTask BeganAsync(string link, InterviewId interview, CancellationToken cancellation)
    {
        if (await links.FindByIdAsync(link, cancellation) is { } known)
        {
            await participations.BeginAsync(known, interview, cancellation);
        }
    }

    private AddressId AddressOf(PersonalLink link) => log.AddressOf(links.ConversationOf(link));

    private async ValueTask JoinAsync(AddressId address, InterviewId interview, CancellationToken cancellation)
    {
        var here = await store.FindRouteAsync(address, cancellation);
        if (here != interview)
        {
            routes.Set(address, await store.SetRouteAsync(address, here, interview, time.GetUtcNow(), cancellation));
        }
    }
}
