using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// What is needed to answer at a place in Slack, beside workspace and person. A chat with one person is named by the person,
/// not by its channel: so anything that names a person leads there, a slash command as well as an invitation.
/// </summary>
/// <param name="Channel">The channel; null for the direct message with the person, which is opened when something is sent.</param>
/// <param name="Thread">The message whose thread was written in; null for none.</param>
/// <param name="Enterprise">The organisation, where one installed the app.</param>
/// <param name="Answers">Where a slash command may be answered for half an hour.</param>
public sealed record SlackReference(string? Channel, string? Thread, string? Enterprise, string? Answers = null)
{
    private const string ChannelField = "channel";
    private const string ThreadField = "thread";
    private const string EnterpriseField = "enterprise";
    private const string AnswersField = "answers";

    public ObjectValue ToValue()
    {
        var value = ObjectValue.Empty;
        foreach (var (name, text) in new[] { (ChannelField, Channel), (ThreadField, Thread), (EnterpriseField, Enterprise), (AnswersField, Answers) })
        {
            value = text is null ? value : value.With(name, text);
        }

        return value;
    }

    public static SlackReference Of(ChatPlace place) => new(
        place.Reference.Text(ChannelField) ?? (IsPerson(place.Conversation) ? null : place.Conversation),
        place.Reference.Text(ThreadField),
        place.Reference.Text(EnterpriseField),
        place.Reference.Text(AnswersField));

    /// <summary>Whether an id names a person: theirs begin with U or W, those of channels with C, D or G.</summary>
    public static bool IsPerson(string id) => id is ['U' or 'W', ..];
}
