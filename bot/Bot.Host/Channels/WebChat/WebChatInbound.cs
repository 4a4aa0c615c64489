using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.WebChat;

/// <summary>From Direct Line's activities to ours: pure. What a client may not decide is overwritten.</summary>
public static class WebChatInbound
{
    /// <summary>The name of the channel.</summary>
    public const string Channel = "webchat";

    /// <summary>An activity that a client posted; null when it is nothing that a conversation needs to know.</summary>
    public static Inbound? Of(WebChatPass pass, Activity posted, bool trusted, DateTimeOffset now)
    {
        if (posted.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.ConversationUpdate))
        {
            return null;
        }

        var user = pass.User ?? posted.From.Id ?? "dl_user";
        var activity = posted
            .With("from", Account.Of(user, posted.From.Name, "user").Fields)
            .With("channelId", Channel)
            .With("conversation", ObjectValue.Empty.With("id", pass.Conversation))
            .With("recipient", Value.Null)
            .With("serviceUrl", Value.Null)
            .With("deliveryMode", Value.Null)
            .With("timestamp", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        return new Inbound
        {
            Channel = Channel,
            Conversation = pass.Conversation,
            User = "",
            Activity = activity,
            EventKeys = [[pass.Conversation, ClientId(posted) ?? WebChatTokens.NewId()]],
            Identity = IdentityOf(pass),
            Trusted = trusted,
            KeepsLog = true,
        };
    }

    /// <summary>The beginning of a conversation: with the study that its token names, or in the lobby.</summary>
    public static Inbound Start(WebChatPass pass)
    {
        var activity = pass.Study is { } study
            ? Activity.Event(Lobby.StartEvent, ObjectValue.Empty.With("study", study).With("segment", pass.Segment).With("language", pass.Language))
            : new Activity(ObjectValue.Empty.With("type", ActivityTypes.ConversationUpdate)
                .With("membersAdded", ListValue.Of([Account.Of(pass.User ?? "dl_user").Fields])));
        return Raised(pass, activity, "start");
    }

    /// <summary>Somebody opened the page of a conversation that had begun before.</summary>
    public static Inbound Resume(WebChatPass pass) =>
        Raised(pass, Activity.Event(Lobby.ResumeEvent, Value.Null), WebChatTokens.NewId());

    private static Inbound Raised(WebChatPass pass, Activity activity, string key) => new()
    {
        Channel = Channel,
        Conversation = pass.Conversation,
        User = "",
        Activity = activity.With("channelId", Channel).With("locale", pass.Language)
            .With("from", Account.Of(pass.User ?? "dl_user", null, "user").Fields)
            .With("conversation", ObjectValue.Empty.With("id", pass.Conversation)),
        EventKeys = [[pass.Conversation, key]],
        Identity = IdentityOf(pass),
        Trusted = true,
        KeepsLog = true,
        FromParticipant = false,
    };

    private static string IdentityOf(WebChatPass pass) => pass.Link is null ? "anonymous" : "link";

    private static string? ClientId(Activity posted) =>
        posted.ChannelData["clientActivityID"] is TextValue { Text: { Length: > 0 and <= 128 } id } ? id : null;
}
