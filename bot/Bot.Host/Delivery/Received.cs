using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>What became of an inbound activity.</summary>
public enum ReceivedStatus
{
    /// <summary>Durable.</summary>
    Accepted,

    /// <summary>Had been accepted before.</summary>
    Duplicate,

    /// <summary>Too much waits in this conversation.</summary>
    Full,

    /// <summary>A late redelivery to somebody who was forgotten.</summary>
    Gone,
}

/// <summary>The answer of <see cref="Reception"/>.</summary>
/// <param name="Sequence">Its place in the interview's inbox.</param>
/// <param name="LogSequence">Its place in the activity log, for channels that have one.</param>
/// <param name="Replies">For a duplicate of a synchronous turn: what was answered the first time, sealed.</param>
/// <param name="Claim">For a synchronous activity: the interview, when it was idle; the caller has to run the turn.</param>
public sealed record Received(
    ReceivedStatus Status,
    InterviewId Interview,
    long Sequence,
    long? LogSequence,
    ReadOnlyMemory<byte>? Replies,
    Claim? Claim);
