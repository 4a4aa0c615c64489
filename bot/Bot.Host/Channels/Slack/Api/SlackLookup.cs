using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Looks whether a message arrived whose answer was lost. Where the app may not read, or not now, nothing is found: then the
/// message is sent again, and may stand there twice.
/// </summary>
public sealed class SlackLookup(SlackApi api)
{
    /// <summary>More than the parts of one post; restricted apps get fifteen.</summary>
    private const int Most = 200;

    /// <summary>Slack's clock and ours differ a little.</summary>
    private static readonly TimeSpan s_slack = TimeSpan.FromMinutes(1);

    /// <summary>The time, and so the name, of the message with an id of ours; null when it was not found.</summary>
    public Task<string?> FindAsync(string token, string channel, string? thread, string id, DateTimeOffset since, CancellationToken cancellation) =>
        FindAsync(token, channel, thread, since, message => message.Object("metadata").Object("event_payload").Text(SlackPost.IdField) == id, cancellation);

    /// <summary>The message with a file of a name, in a thread.</summary>
    public Task<string?> FindFileAsync(string token, string channel, string thread, string name, DateTimeOffset since, CancellationToken cancellation) =>
        FindAsync(token, channel, thread, since, message => message.Objects("files").Any(file => file.Text("name") == name), cancellation);

    private async Task<string?> FindAsync(string token, string channel, string? thread, DateTimeOffset since, Func<ObjectValue, bool> fits, CancellationToken cancellation)
    {
        var arguments = ObjectValue.Empty
            .With("channel", channel)
            .With("limit", Most)
            .With("oldest", SlackFields.Timestamp(since - s_slack))
            .With("include_all_metadata", true);
        var answer = thread is null
            ? await api.CallAsync(SlackMethod.History, token, arguments, cancellation)
            : await api.CallAsync(SlackMethod.Replies, token, arguments.With("ts", thread), cancellation);
        return answer.IsOk ? answer.Body.Objects("messages").FirstOrDefault(fits)?.Text("ts") : null;
    }
}
