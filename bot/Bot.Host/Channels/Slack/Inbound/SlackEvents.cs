using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// From events of Slack's Events API to what they mean: pure. Null means that it is none of our business: our own words coming
/// back, other apps', what is said in channels to others, and all that Slack may add one day.
/// </summary>
public static class SlackEvents
{
    private const string DirectMessage = "im";

    public static SlackArrival? Read(ObjectValue envelope)
    {
        if (envelope.Text("type") != "event_callback" || Workspace(envelope) is not { } workspace)
        {
            return null;
        }

        var about = envelope.Object("event");
        var own = envelope.Objects("authorizations").FirstOrDefault()?.Text("user_id");
        return about.Text("type") switch
        {
            "message" when about.Text("channel_type") == DirectMessage => Message(envelope, workspace, about, own),
            "app_mention" => Mention(envelope, workspace, about, own),
            "app_home_opened" when about.Text("user") is { } user && about.Text("tab") is null or "home" => new SlackArrival.Home(workspace, user),
            "assistant_thread_started" => Assistant(envelope, workspace, about.Object("assistant_thread")),
            "app_uninstalled" => Gone(envelope, workspace),
            "tokens_revoked" when about.Object("tokens")["bot"] is ListValue { Count: > 0 } => Gone(envelope, workspace),
            _ => null,
        };
    }

    /// <summary>The workspace that the app is installed in, which need not be the sender's: channels may be shared.</summary>
    private static SlackWorkspace? Workspace(ObjectValue envelope)
    {
        var authorized = envelope.Objects("authorizations").FirstOrDefault() ?? ObjectValue.Empty;
        var enterprise = authorized.Text("enterprise_id") ?? envelope.Text("enterprise_id");
        return (authorized.Text("team_id") ?? envelope.Text("team_id") ?? enterprise) is { } team ? new(team, enterprise) : null;
    }

    private static SlackArrival.Gone Gone(ObjectValue envelope, SlackWorkspace workspace) =>
        new(workspace, envelope.Objects("authorizations").FirstOrDefault()?["is_enterprise_install"] is BooleanValue { Truth: true });

    private static SlackArrival.Turn? Message(ObjectValue envelope, SlackWorkspace workspace, ObjectValue about, string? own) => about.Text("subtype") switch
    {
        null or "file_share" or "thread_broadcast" => Words(envelope, workspace, about, own),
        "message_changed" => Edit(envelope, workspace, about, own),
        "message_deleted" => Deletion(envelope, workspace, about, own),
        _ => null,
    };

    private static SlackArrival.Turn? Words(ObjectValue envelope, SlackWorkspace workspace, ObjectValue about, string? own)
    {
        if (Author(about, own) is not { } user || about.Text("ts") is not { } id)
        {
            return null;
        }

        var activity = SlackActivity.Message(user, id, SlackText.Decode(about.Text("text") ?? ""));
        var files = about.Objects("files").Select(file => (Value)ObjectValue.Empty.With("contentType", file.Text("mimetype") ?? "application/octet-stream").With("name", file.Text("name") ?? "")).ToList();
        return Turn(envelope, workspace, about, user, files.Count == 0 ? activity : activity.With("attachments", ListValue.Of(files)), about.Text("thread_ts"));
    }

    private static SlackArrival.Turn? Edit(ObjectValue envelope, SlackWorkspace workspace, ObjectValue about, string? own)
    {
        var (now, before) = (about.Object("message"), about.Object("previous_message"));
        return Author(now, own) is { } user && now.Text("ts") is { } id && now.Text("text") is { } text && text != before.Text("text")
            ? Turn(envelope, workspace, about, user, SlackActivity.Of(ActivityTypes.MessageUpdate, user, id).With("text", SlackText.Decode(text)), now.Text("thread_ts"))
            : null;
    }

    private static SlackArrival.Turn? Deletion(ObjectValue envelope, SlackWorkspace workspace, ObjectValue about, string? own) =>
        Author(about.Object("previous_message"), own) is { } user && about.Text("deleted_ts") is { } id
            ? Turn(envelope, workspace, about, user, SlackActivity.Of(ActivityTypes.MessageDelete, user, id), about.Object("previous_message").Text("thread_ts"))
            : null;

    private static SlackArrival.Turn? Assistant(ObjectValue envelope, SlackWorkspace workspace, ObjectValue thread)
    {
        if (thread.Text("user_id") is not { } user || thread.Text("channel_id") is not { } channel)
        {
            return null;
        }

        var joined = SlackActivity.Of(ActivityTypes.ConversationUpdate, user, thread.Text("thread_ts") ?? "")
            .With("membersAdded", ListValue.Of([ObjectValue.Empty.With("id", user)]));
        return Turn(envelope, workspace, ObjectValue.Empty.With("channel", channel).With("ts", thread.Text("thread_ts")), user, joined, thread.Text("thread_ts"));
    }

    private static SlackArrival.Turn? Mention(ObjectValue envelope, SlackWorkspace workspace, ObjectValue about, string? own)
    {
        if (Author(about, own) is not { } user || about.Text("channel") is not { } channel || about.Text("ts") is not { } id)
        {
            return null;
        }

        return new(workspace, user, new Inbound
        {
            Channel = SlackActivity.Channel,
            Tenant = workspace.Team,
            Conversation = channel,
            User = user,
            Reference = new SlackReference(channel, about.Text("thread_ts") ?? id, workspace.Enterprise).ToValue(),
            Activity = Desk(user, id, own ?? "", about.Text("text") ?? "", channel),
            EventKeys = Keys(envelope, workspace, channel, id),
            Identity = SlackActivity.SignedIn,
            SentAt = SlackFields.Time(id),
        });
    }

    /// <summary>What somebody asks of the desk.</summary>
    public static Activity Desk(string user, string id, string own, string text, string channel) => SlackActivity.Of(ActivityTypes.Event, user, id)
        .With("name", DeskTurn.Event)
        .With("value", ObjectValue.Empty
            .With("text", SlackText.WithoutMentionOf(own, text))
            .With("mentions", ListValue.Of(SlackText.Mentions(text).Where(m => m.Id != own).Select(m => ObjectValue.Empty.With("id", m.Id).With("name", m.Name))))
            .With("where", channel));

    /// <summary>Who wrote a message; null when it was no person, or we ourselves.</summary>
    private static string? Author(ObjectValue message, string? own) =>
        message.Text("bot_id") is null && message.Text("user") is { } user && user != own ? user : null;

    private static SlackArrival.Turn Turn(ObjectValue envelope, SlackWorkspace workspace, ObjectValue about, string user, Activity activity, string? thread)
    {
        var (channel, id) = (about.Text("channel"), about.Text("ts"));
        return new(workspace, user, new Inbound
        {
            Channel = SlackActivity.Channel,
            Tenant = workspace.Team,
            Conversation = user,
            User = "",
            Reference = new SlackReference(channel, thread, workspace.Enterprise).ToValue(),
            Activity = activity,
            EventKeys = Keys(envelope, workspace, channel, id),
            Identity = SlackActivity.SignedIn,
            SentAt = SlackFields.Time(id),
        });
    }

    /// <summary>Slack's id of the event, and the message itself: one message may be told of by several events.</summary>
    private static List<IReadOnlyList<string>> Keys(ObjectValue envelope, SlackWorkspace workspace, string? channel, string? id)
    {
        var keys = new List<IReadOnlyList<string>>();
        if (envelope.Text("event_id") is { } named)
        {
            keys.Add(["event", workspace.Team, named]);
        }

        if (channel is not null && id is not null)
        {
            keys.Add(["message", workspace.Team, channel, id]);
        }

        return keys.Count > 0 ? keys : [["event", workspace.Team, Json.Write(envelope)]];
    }
}
