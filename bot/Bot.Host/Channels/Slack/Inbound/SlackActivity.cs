using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>What somebody does in Slack, as an activity.</summary>
public static class SlackActivity
{
    /// <summary>The name of the channel.</summary>
    public const string Channel = "slack";

    /// <summary>How well Slack knows people: they are signed in to their workspace.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>An activity of somebody.</summary>
    /// <param name="id">Slack's name for the message: its time.</param>
    public static Activity Of(string type, string user, string id)
    {
        var fields = ObjectValue.Empty.With("type", type).With("channelId", Channel).With("from", ObjectValue.Empty.With("id", user));
        return new(id.Length == 0 ? fields : fields.With("id", id));
    }

    /// <summary>Words.</summary>
    public static Activity Message(string user, string id, string text) => Of(ActivityTypes.Message, user, id).With("text", text);

    /// <summary>The wish to begin a study.</summary>
    /// <param name="invitation">What it was invited by; null when the person came by themselves.</param>
    public static Activity Start(string user, string study, string? invitation)
    {
        var value = ObjectValue.Empty.With("study", study);
        return Of(ActivityTypes.Event, user, "")
            .With("name", "candor/start")
            .With("value", invitation is null ? value : value.With("invitation", invitation));
    }
}
