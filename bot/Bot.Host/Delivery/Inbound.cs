using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>An authenticated activity with what its channel vouches for: what every channel hands to <see cref="Reception"/>.</summary>
public sealed record Inbound
{
    /// <summary>The channel's name: <c>webchat</c>, <c>msteams</c>, <c>slack</c>, ….</summary>
    public required string Channel { get; init; }

    /// <summary>The tenant, team or workspace; empty when the channel has none.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>The channel's id of the conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel's id of who writes.</summary>
    public required string User { get; init; }

    /// <summary>What the channel needs to answer there, see <see cref="ChatPlace.Reference"/>.</summary>
    public ObjectValue Reference { get; init; } = ObjectValue.Empty;

    public required Activity Activity { get; init; }

    /// <summary>What the channel names this event by, strongest first; each is a list of parts. At least one.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> EventKeys { get; init; }

    /// <summary>How well the channel knows who writes: <c>anonymous</c>, <c>link</c>, <c>signed-in</c>.</summary>
    public string Identity { get; init; } = "anonymous";

    /// <summary>Whether what the activity says about study and segment may be believed.</summary>
    public bool Trusted { get; init; }

    /// <summary>Whether somebody waits for the replies in the same request.</summary>
    public bool Synchronous { get; init; }

    /// <summary>Whether somebody waits for the used card in the same request, while the replies are sent.</summary>
    public bool Invoke { get; init; }

    /// <summary>Whether clients of this channel read the activity log.</summary>
    public bool KeepsLog { get; init; }

    /// <summary>Whether a person or their client sent it, so that the log shows it; false for what our own pages raise.</summary>
    public bool FromParticipant { get; init; } = true;

    /// <summary>Whether it is an event of our own, which nobody outside can raise.</summary>
    public bool Own { get; init; }

    /// <summary>The channel's own time of sending; null when it has none.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether it changes or takes back what was said before.</summary>
    public bool Amends => Activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;

    /// <summary>Plain words of the participant, which may be joined with their neighbours into one answer.</summary>
    public bool Joinable => Activity is { IsMessage: true, MessageText.Length: > 0 } && Activity.Value.IsNull && !Synchronous && !Invoke;
}
