namespace Bot.Interviews.Stores;

/// <summary>What waits in an interview's inbox.</summary>
public enum InboxKind
{
    /// <summary>An activity from a channel.</summary>
    Activity,

    /// <summary>A timer that came due; <see cref="InboxEntry.Name"/> says which.</summary>
    Timer,

    /// <summary>Work that an earlier turn left, such as <c>finish</c>; <see cref="InboxEntry.Name"/> says which.</summary>
    Job,
}

/// <summary>One thing to do for an interview, in the order of acceptance.</summary>
/// <param name="Sequence">Counts up from 1 within the interview, without gaps.</param>
/// <param name="Joinable">Plain text of the participant: may be joined with its neighbours into one answer.</param>
/// <param name="AcceptedAt">When it was accepted, by the clock of the instance that accepted it.</param>
/// <param name="LogSequence">Its place in the activity log, when the channel reads one.</param>
/// <param name="Payload">Sealed; empty for timers.</param>
public sealed record InboxEntry(
    long Sequence,
    InboxKind Kind,
    string Name,
    bool Joinable,
    DateTimeOffset AcceptedAt,
    long? LogSequence,
    ReadOnlyMemory<byte> Payload);
