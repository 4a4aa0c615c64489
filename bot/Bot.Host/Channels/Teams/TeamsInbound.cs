using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams;

/// <summary>Between Bot Framework activities on the wire and ours: pure.</summary>
public static class TeamsInbound
{
    /// <summary>Teams itself; other channels of the connector have other names.</summary>
    public const string Channel = "msteams";

    /// <summary>The delivery mode that wants the replies in the answer.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The channels of the connector that are served, and the emulator for all that name no other.</summary>
    public static IReadOnlyList<string> Channels { get; } = [Channel, Emulator, "webchat", "directline", "agents", "test"];

    private const string Emulator = "emulator";

    /// <summary>What the desk says to a place that is new to it.</summary>
    private const string Introduction = "help";

    /// <summary>What an activity lacks; null when it can be used.</summary>
    public static string? Refuse(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: null or "" } => "An invoke needs \"name\".",
        { Type.Length: 0 } => "An activity needs \"type\", for example \"message\".",
        { Conversation.Id: null or "" or "." or ".." } => "An activity needs \"conversation\": { \"id\" }.",
        { Conversation.Id.Length: > 1024 } or { Id.Length: > 1024 } or { From.Id.Length: > 1024 } => "Ids have at most 1024 characters.",
        { DeliveryMode: not ExpectReplies } when TeamsReference.Of(activity) is null =>
            "There is nowhere to send replies to: send \"serviceUrl\" and \"recipient\", or \"deliveryMode\": \"expectReplies\" to get them in the answer.",
        _ => null,
    };

    /// <summary>What the interviewer needs to know of an activity; null for nothing.</summary>
    /// <param name="verified">Whether the connector vouches for it, and not only this machine while developing.</param>
    public static Inbound? Of(Activity activity, bool verified)
    {
        var meant = IsGroup(activity) ? InGroup(activity) : InPersonal(activity);
        if (meant is null)
        {
            return null;
        }

        var tenant = TeamsReference.TenantOf(activity);
        var synchronous = activity.DeliveryMode == ExpectReplies;
        return new Inbound
        {
            Channel = ChannelOf(activity),
            Tenant = tenant,
            Conversation = activity.Conversation.Id!,
            User = UserOf(activity),
            Reference = TeamsReference.Of(activity)?.ToValue() ?? ObjectValue.Empty,
            Activity = meant,
            EventKeys = EventKeys.Of(activity, tenant),
            Identity = verified && activity.From.Fields["aadObjectId"] is TextValue { Text.Length: > 0 } ? "signed-in" : "anonymous",
            Trusted = !verified,
            Synchronous = synchronous,
            Invoke = activity.Type == ActivityTypes.Invoke && !synchronous,
            SentAt = activity.Timestamp,
        };
    }

    /// <summary>A reply as it goes back in the answer: addressed like the activity that it answers.</summary>
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

    /// <summary>In a group several people write.</summary>
    public static bool IsGroup(Activity activity) => activity.Conversation.Fields["isGroup"] is BooleanValue { Truth: true };

    /// <summary>Whether the bot was put into a place with this activity, which comes in two kinds and no fixed order.</summary>
    public static bool IsInstall(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => (activity.Fields["action"] as TextValue)?.Text.StartsWith("add", StringComparison.Ordinal) == true,
        ActivityTypes.ConversationUpdate => Members(activity, "membersAdded").Any(id => id == activity.Recipient.Id)
            || (!IsGroup(activity) && Members(activity, "membersAdded").Any()),
        _ => false,
    };

    /// <summary>Whether the bot was taken out of a place.</summary>
    public static bool IsRemoval(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => (activity.Fields["action"] as TextValue)?.Text.StartsWith("remove", StringComparison.Ordinal) == true,
        ActivityTypes.ConversationUpdate => Members(activity, "membersRemoved").Any(id => id == activity.Recipient.Id),
        _ => false,
    };

    /// <summary>A chat with one person: what they say, click, edit and delete, and that they are there.</summary>
    private static Activity? InPersonal(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => Clicked(activity) ?? Plain(activity),
        ActivityTypes.Invoke => Clicked(activity),
        ActivityTypes.MessageUpdate => Plain(activity),
        ActivityTypes.MessageDelete => activity,
        ActivityTypes.Event when activity.Name is Lobby.StartEvent or Lobby.ResumeEvent || activity.Name?.StartsWith("candor/", StringComparison.OrdinalIgnoreCase) != true => activity,
        _ when IsInstall(activity) => activity.With("type", ActivityTypes.ConversationUpdate),
        _ => null,
    };

    /// <summary>Where several people are nobody is interviewed: what is said to the bot goes to the desk, and nothing else.</summary>
    private static Activity? InGroup(Activity activity)
    {
        var said = activity.Type switch
        {
            ActivityTypes.Message when Mentions.MeansBot(activity) => Mentions.Read(activity),
            _ when IsInstall(activity) => new Mentions.Said(Introduction, []),
            _ => null,
        };
        return said is null ? null : new Activity(Activity.Event(
                DeskTurn.Event,
                ObjectValue.Empty
                    .With("text", said.Text)
                    .With("mentions", ListValue.Of(said.Others.Select(other => ObjectValue.Empty.With("id", other.Id).With("name", other.Name))))
                    .With("where", activity.Conversation.Fields["conversationType"] is TextValue { Text: "channel" } ? "channel" : "group")).Fields
            .With("id", activity.Id)
            .With("locale", activity.Locale)
            .With("from", activity.From.Fields)
            .With("recipient", activity.Recipient.Fields)
            .With("conversation", activity.Conversation.Fields)
            .With("channelId", activity.ChannelId));
    }

    /// <summary>Words, without the mention that an app puts before them.</summary>
    private static Activity? Plain(Activity activity) => activity.With("text", Mentions.Read(activity).Text).With("entities", Value.Null);

    /// <summary>
    /// A button: as an ordinary message whose value is what the button carries (Action.Submit, messageBack), or as an invoke that wants
    /// the card's new look (Action.Execute). Null when the activity is none of ours.
    /// </summary>
    private static Activity? Clicked(Activity activity)
    {
        var carried = activity.Type == ActivityTypes.Invoke
            ? ((activity.Value as ObjectValue)?["action"] as ObjectValue)?["data"] as ObjectValue
            : activity.Value as ObjectValue;
        if (carried?[InterviewerMessage.Field] is not ObjectValue about)
        {
            return null;
        }

        if (about["choice"] is not TextValue choice)
        {
            return null;
        }

        // Of what a button brings back only what we put into it counts; whoever writes the request may put in anything.
        var meant = new[] { Click.Instance, SayTurn.Invitation }
            .Aggregate(ObjectValue.Empty.With("choice", choice), (value, name) => about[name] is TextValue text ? value.With(name, text) : value);
        return activity
            .With("type", ActivityTypes.Message).With("name", Value.Null).With("text", choice)
            .With("value", ObjectValue.Empty.With(InterviewerMessage.Field, meant));
    }

    private static string ChannelOf(Activity activity) =>
        activity.ChannelId is { } named && Channels.Contains(named, StringComparer.Ordinal) ? named : Emulator;

    /// <summary>
    /// Who writes. In Teams the account, in personal chats too, so that nobody but the interviewee can answer there; in chats of
    /// other channels, which are one person's by their id alone, nobody in particular.
    /// </summary>
    private static string UserOf(Activity activity)
    {
        if (activity.ChannelId != Channel && !IsGroup(activity))
        {
            return "";
        }

        return activity.From.Id is { Length: > 0 } from && from != activity.Recipient.Id
            ? from
            : Members(activity, "membersAdded").FirstOrDefault(id => id != activity.Recipient.Id) ?? "";
    }

    private static IEnumerable<string> Members(Activity activity, string field) =>
        (activity.Fields[field] as ListValue)?.OfType<ObjectValue>().Select(member => new Account(member).Id).OfType<string>() ?? [];
}
