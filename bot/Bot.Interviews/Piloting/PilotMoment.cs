using Bot.Interviews.Turns;

namespace Bot.Interviews.Piloting;

/// <summary>A moment in which it is the participant's turn.</summary>
/// <param name="Pending">What waits for an answer.</param>
/// <param name="Choices">The buttons of it.</param>
/// <param name="Talk">What was said so far: who, and the words.</param>
public sealed record PilotMoment(Pending Pending, IReadOnlyList<string> Choices, IReadOnlyList<PilotLine> Talk);

/// <summary>One message of a pilot.</summary>
/// <param name="FromParticipant">Else from the interviewer.</param>
public sealed record PilotLine(bool FromParticipant, string Text);

/// <summary>What a participant does next.</summary>
/// <param name="Messages">Sent in a row; none when they never come back.</param>
/// <param name="After">How long they take.</param>
public sealed record PilotReply(IReadOnlyList<string> Messages, TimeSpan After)
{
    /// <summary>They never come back.</summary>
    public static PilotReply Gone { get; } = new([], TimeSpan.Zero);
}

/// <summary>Plays a participant.</summary>
public interface IPilotParticipant
{
    /// <summary>What they do next.</summary>
    ValueTask<PilotReply> ReplyAsync(PilotMoment moment, CancellationToken cancellation);
}
