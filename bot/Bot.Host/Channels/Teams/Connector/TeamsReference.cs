using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>
/// Where a conversation is reached, as a verified activity said it: the only addresses that the bot sends to. Travels sealed
/// with whatever answers that activity.
/// </summary>
/// <param name="ServiceUrl">The address of the connector.</param>
/// <param name="ChannelId">The channel as the connector names it.</param>
/// <param name="Conversation">With the thread, in a channel.</param>
/// <param name="BotId">The bot's account there.</param>
/// <param name="UserId">Whom the activity was from; empty for a place without one person.</param>
/// <param name="Kind"><c>personal</c>, <c>groupChat</c>, <c>channel</c>; empty when the channel does not say.</param>
/// <param name="Team">The id of the team that a channel belongs to; empty elsewhere.</param>
public sealed record TeamsReference(string ServiceUrl, string ChannelId, string Tenant, string Conversation, string BotId, string UserId, string Kind, string Team)
{
    /// <summary>What separates a channel from one of its threads.</summary>
    private const string ThreadMark = ";messageid=";

    /// <summary>The conversation without the thread.</summary>
    public string Root => RootOf(Conversation);

    public bool IsChannel => Kind == "channel";

    /// <summary>Whether more people than one are there.</summary>
    public bool IsShared => Kind is "channel" or "groupChat";

    /// <summary>The conversation of an id without the thread.</summary>
    public static string RootOf(string conversation) => conversation.Split(ThreadMark, 2)[0];

    /// <summary>The thread under a message of a channel; elsewhere there are no threads.</summary>
    public TeamsReference Under(string messageId) => IsChannel ? this with { Conversation = Root + ThreadMark + messageId } : this;

    /// <summary>What an activity says; null when it does not say where to answer.</summary>
    public static TeamsReference? Of(Activity activity) =>
        activity.ServiceUrl is { Length: > 0 } service && activity.Conversation.Id is { Length: > 0 } conversation && activity.Recipient.Id is { Length: > 0 } bot
            ? new(
                service,
                activity.ChannelId ?? "",
                TenantOf(activity),
                conversation,
                bot,
                activity.From.Id is { } user && user != bot ? user : "",
                KindOf(activity),
                Text((activity.ChannelData["team"] as ObjectValue)?["id"]))
            : null;

    /// <summary>The tenant of an activity; empty when it has none.</summary>
    public static string TenantOf(Activity activity) =>
        Text(activity.Conversation.Fields["tenantId"]) is { Length: > 0 } tenant ? tenant : Text((activity.ChannelData["tenant"] as ObjectValue)?["id"]);

    public ObjectValue ToValue() => ObjectValue.Empty
        .With("service", ServiceUrl)
        .With("channel", ChannelId)
        .With("tenant", Tenant)
        .With("conversation", Conversation)
        .With("bot", BotId)
        .With("user", UserId)
        .With("kind", Kind)
        .With("team", Team);

    /// <summary>Reads <see cref="ToValue"/>; null when it is none.</summary>
    public static TeamsReference? Read(ObjectValue value) =>
        Text(value["service"]) is { Length: > 0 } service && Text(value["conversation"]) is { Length: > 0 } conversation
            ? new(service, Text(value["channel"]), Text(value["tenant"]), conversation, Text(value["bot"]), Text(value["user"]), Text(value["kind"]), Text(value["team"]))
            : null;

    private static string KindOf(Activity activity) =>
        Text(activity.Conversation.Fields["conversationType"]) is { Length: > 0 } kind ? kind
        : activity.Conversation.Fields["isGroup"] is BooleanValue { Truth: true } ? "groupChat" : "";

    private static string Text(Value? value) => (value as TextValue)?.Text ?? "";
}
