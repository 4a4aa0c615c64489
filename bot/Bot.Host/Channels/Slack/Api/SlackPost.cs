using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>The arguments of a new message that are the same for all.</summary>
public static class SlackPost
{
    /// <summary>What our messages carry where people do not see it, with the id that they are looked up by.</summary>
    public const string EventType = "candor_message";

    /// <summary>The field of it that holds the id.</summary>
    public const string IdField = "outbox_id";

    /// <summary>A message: names link to nobody, addresses to nothing, and nothing is shown of what lies behind them.</summary>
    /// <param name="kind">What the message is for, for those who read along by program.</param>
    public static ObjectValue Arguments(string channel, string? thread, string id, ObjectValue content, string? kind = null)
    {
        var payload = ObjectValue.Empty.With(IdField, id);
        var arguments = content
            .With("channel", channel)
            .With("mrkdwn", false)
            .With("parse", "none")
            .With("link_names", false)
            .With("unfurl_links", false)
            .With("unfurl_media", false)
            .With("metadata", ObjectValue.Empty.With("event_type", EventType).With("event_payload", kind is null ? payload : payload.With("kind", kind)));
        return thread is null ? arguments : arguments.With("thread_ts", thread);
    }
}
