using System.Text;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Slack;

/// <summary>From clicks, windows, shortcuts and slash commands to what they mean: pure. Null means that there is nothing to do.</summary>
public static class SlackInteractions
{
    /// <summary>The shortcut, and the window that it opens.</summary>
    public const string StartCallback = "candor-start";

    /// <summary>What names of buttons begin with that answer something, or begin an interview; others are links.</summary>
    public const string ChoiceAction = "candor-choice";

    private const string DirectMessages = "D";

    public static SlackArrival? Read(ObjectValue payload)
    {
        if (Workspace(payload) is not { } workspace || payload.Object("user").Text("id") is not { } user)
        {
            return null;
        }

        return payload.Text("type") switch
        {
            "block_actions" => Click(payload, workspace, user),
            "shortcut" when payload.Text("callback_id") == StartCallback && payload.Text("trigger_id") is { } trigger => new SlackArrival.Window(workspace, user, trigger),
            "view_submission" when payload.Object("view") is var view && view.Text("callback_id") == StartCallback && view.Text("id") is { } id =>
                new SlackArrival.Chosen(workspace, user, id, ChosenIn(view)),
            _ => null,
        };
    }

    /// <summary>A slash command, from its form.</summary>
    public static SlackArrival.Command? ReadCommand(ObjectValue form)
    {
        var enterprise = form.Text("enterprise_id");
        return (form.Text("team_id") ?? enterprise) is { } team && form.Text("user_id") is { } user && form.Text("channel_id") is { } channel && form.Text("trigger_id") is { } trigger
            ? new(new(team, enterprise), user, form.Text("text")?.Trim() ?? "", channel, trigger, form.Text("response_url"))
            : null;
    }

    private static SlackWorkspace? Workspace(ObjectValue payload)
    {
        var enterprise = payload.Object("enterprise").Text("id");
        return (payload.Object("team").Text("id") ?? payload.Object("user").Text("team_id") ?? enterprise) is { } team ? new(team, enterprise) : null;
    }

    private static SlackArrival.Turn? Click(ObjectValue payload, SlackWorkspace workspace, string user)
    {
        var action = payload.Objects("actions").FirstOrDefault() ?? ObjectValue.Empty;
        if (action.Text("action_id")?.StartsWith(ChoiceAction, StringComparison.Ordinal) != true || Carried(action) is not { } carried)
        {
            return null;
        }

        var container = payload.Object("container");
        var (channel, message) = (container.Text("channel_id") ?? payload.Object("channel").Text("id"), container.Text("message_ts"));
        if (message is not null && channel?.StartsWith(DirectMessages, StringComparison.Ordinal) != true)
        {
            // In a channel anybody could click, and nobody is interviewed there.
            return null;
        }

        var at = action.Text("action_ts");
        var activity = carried.Text("start") is { } study
            ? SlackActivity.Start(user, study, carried.Text("invitation"))
            : carried.Text("choice") is { } choice
                ? SlackActivity.Message(user, at ?? "", choice).With("value", ObjectValue.Empty.With("candor", carried))
                : null;
        return activity is null ? null : new(workspace, user, new Inbound
        {
            Channel = SlackActivity.Channel,
            Tenant = workspace.Team,
            Conversation = user,
            User = "",
            Reference = new SlackReference(message is null ? null : channel, container.Text("thread_ts") ?? payload.Object("message").Text("thread_ts"), workspace.Enterprise).ToValue(),
            Activity = message is null ? activity : activity.With("replyToId", message),
            EventKeys = Keys(payload, workspace, user, message, at),
            Identity = SlackActivity.SignedIn,
            SentAt = SlackFields.Time(at),
        });
    }

    /// <summary>What a button of ours carries; null when it is none of ours.</summary>
    private static ObjectValue? Carried(ObjectValue action) =>
        action.Text("value") is { Length: <= SlackLimits.ButtonValue } value ? SlackBody.Json(Encoding.UTF8.GetBytes(value)) : null;

    private static string? ChosenIn(ObjectValue view) => view.Object("state").Object("values")
        .Select(block => block.Value).OfType<ObjectValue>()
        .SelectMany(block => block.Select(element => element.Value).OfType<ObjectValue>())
        .Select(element => element.Object("selected_option").Text("value"))
        .FirstOrDefault(chosen => chosen is not null);

    private static List<IReadOnlyList<string>> Keys(ObjectValue payload, SlackWorkspace workspace, string user, string? message, string? at)
    {
        var keys = new List<IReadOnlyList<string>>();
        if (payload.Text("trigger_id") is { } trigger)
        {
            keys.Add(["trigger", workspace.Team, trigger]);
        }

        if (at is not null)
        {
            keys.Add(["action", workspace.Team, user, message ?? "", at]);
        }

        return keys.Count > 0 ? keys : [["action", workspace.Team, Json.Write(payload)]];
    }
}
