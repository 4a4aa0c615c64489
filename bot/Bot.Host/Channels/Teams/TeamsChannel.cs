using Bot.Adaptive.Activities;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams;

/// <summary>Says what the interviewer says in Teams, and in the other chats that the Bot Connector brings.</summary>
/// <param name="name">The channel, as the connector names it.</param>
public sealed class TeamsChannel(string name, ConnectorClient connector, ConversationReferences references, bool feedback) : IChatChannel
{
    public string Name => name;

    public async Task<ChatSending> SendAsync(ChatMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        if (TeamsReference.Read(message.To.Reference) is not { } to)
        {
            return new(new Settlement.Dead("It is not known where the conversation is reached."));
        }

        var activity = TeamsMessages.Of(message.Activity, message.Replaces is not null, to, feedback);
        var answer = message.Replaces is { } replaced
            ? await connector.UpdateAsync(to, replaced, activity.With("id", replaced), cancellation)
            : await connector.SendAsync(to, activity, cancellation);
        return new(answer.Settle(attempt), answer.Id, Unreachable: !to.IsShared && (answer.Status == 403 || (answer.Status == 404 && message.Replaces is null)));
    }

    public async Task<ChatPlace?> OpenPersonalAsync(ChatPlace from, string user, CancellationToken cancellation)
    {
        // A roster names people without a place: whoever added the app to a team has told where its people are.
        if ((TeamsReference.Read(from.Reference) ?? await OnlyTenantAsync(cancellation)) is not { } at || user.Length == 0 || user == at.BotId)
        {
            return null;
        }

        var (chat, _) = await connector.CreatePersonalAsync(at, user, cancellation);
        return chat is null ? null : new ChatPlace(from.Channel, chat.Tenant, chat.Conversation, user, chat.ToValue());
    }

    /// <summary>A place in the only tenant whose teams have the app; null when there are several or none.</summary>
    private async ValueTask<TeamsReference?> OnlyTenantAsync(CancellationToken cancellation) =>
        (await references.TeamsAsync(cancellation)).DistinctBy(team => team.Tenant).ToList() is [var only] && only.ChannelId == Name ? only : null;

    public async Task ShowThinkingAsync(ChatPlace place, CancellationToken cancellation)
    {
        if (TeamsReference.Read(place.Reference) is { } to)
        {
            await connector.SendAsync(to, TeamsMessages.Addressed(to).With("type", ActivityTypes.Typing), cancellation);
        }
    }
}
