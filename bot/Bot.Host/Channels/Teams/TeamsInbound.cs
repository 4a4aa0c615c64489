using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Teams;

/// <summary>Between Bot Framework activities on the wire and ours: pure.</summary>
internal static class TeamsInbound
{
    /// <summary>The delivery mode that wants the replies in the answer.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>What an activity lacks; null when it can be used.</summary>
    public static string? Refuse(Activity activity) => activity switch
    {
        { Type.Length: 0 } => "An activity needs \"type\", for example \"message\".",
        { Conversation.Id: null or "" } => "An activity needs \"conversation\": { \"id\" }.",
        { Conversation.Id.Length: > 1024 } or { Id.Length: > 1024 } or { From.Id.Length: > 1024 } => "Ids have at most 1024 characters.",
        _ => null,
    };

    public static Inbound Of(Activity activity)
    {
        var channel = activity.ChannelId is { Length: > 0 and <= 64 } named ? named : "emulator";
        var tenant = (activity.Conversation.Fields["tenantId"] as TextValue)?.Text ?? "";
        return new Inbound
        {
            Channel = channel,
            Tenant = tenant,
            Conversation = activity.Conversation.Id!,
            User = IsGroup(activity) ? activity.From.Id ?? "" : "",
            Activity = activity,
            EventKeys = [[tenant, activity.Conversation.Id!, activity.Id ?? Guid.CreateVersion7().ToString()]],
            Trusted = true,
            Synchronous = true,
            SentAt = activity.Timestamp,
        };
    }

    /// <summary>In a group several people write; a personal chat is one person, whoever an event says it is from.</summary>
    private static bool IsGroup(Activity activity) => activity.Conversation.Fields["isGroup"] is BooleanValue { Truth: true };

    /// <summary>A reply as it goes back: addressed like the activity that it answers.</summary>
    public static ObjectValue Reply(Activity asked, Activity reply)
    {
        var fields = reply.Fields
            .With("channelId", asked.ChannelId)
            .With("conversation", asked.Conversation.Fields)
            .With("from", asked.Recipient.Fields)
            .With("recipient", asked.From.Fields)
            .With("replyToId", asked.Id);
        return asked.ServiceUrl is { } address ? fields.With("serviceUrl", address) : fields;
    }
}
