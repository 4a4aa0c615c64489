namespace Bot.Interviews.Stores;

/// <summary>
/// An activity to be made durable before its channel gets a 2xx. The store removes duplicates, appends it to the inbox,
/// and, when the interview is idle, claims it in the same step.
/// </summary>
/// <param name="Interview">Where the route of <paramref name="Address"/> leads, or a new id.</param>
/// <param name="Address">Who writes; an interview that no longer belongs to this address answers <see cref="AcceptStatus.Moved"/>.</param>
/// <param name="DedupeKeys">Keyed hashes of the channel's ids of this event, strongest first; any known one makes it a duplicate. At least one.</param>
/// <param name="Joinable">Plain text of the participant, see <see cref="InboxEntry.Joinable"/>.</param>
/// <param name="Payload">The sealed activity.</param>
/// <param name="LogEntry">The sealed activity as every tab of a web chat shall see it; null for channels without a log.</param>
/// <param name="SentAt">When the channel says it was sent; an erased interview refuses what is older than its erasure.</param>
/// <param name="Predecessor">For an interview that this call creates: the closed one of the same address, whose log it continues.</param>
/// <param name="Owner">Names the instance that claims; null accepts without claiming.</param>
/// <param name="Now">The caller's clock. Lease times are the store's own.</param>
public sealed record Accept(
    InterviewId Interview,
    AddressId Address,
    IReadOnlyList<string> DedupeKeys,
    bool Joinable,
    ReadOnlyMemory<byte> Payload,
    ReadOnlyMemory<byte>? LogEntry,
    DateTimeOffset? SentAt,
    Predecessor? Predecessor,
    string? Owner,
    DateTimeOffset Now)
{
    /// <summary>An edit of what was said: it enters a closed interview, too, and never makes one.</summary>
    public bool Amends { get; init; }
}

/// <summary>The interview before, in the same chat: the log's numbers go on where its numbers ended.</summary>
public sealed record Predecessor(InterviewId Interview, long LogCount);

/// <summary>What became of an <see cref="Accept"/>.</summary>
public enum AcceptStatus
{
    /// <summary>Durable: the channel may be told 2xx.</summary>
    Accepted,

    /// <summary>Known already, by an open or a closed interview: the channel is told 2xx again and nothing happens twice.</summary>
    Duplicate,

    /// <summary>
    /// The interview is closed, erased before this was sent, or belongs to another address: nothing was kept. Look up the
    /// route again, or point it at a new interview; <see cref="Accepted.LogSequence"/> is the newest of the closed one's log,
    /// and null when the address is not (or no longer) one of the interview's.
    /// </summary>
    Moved,

    /// <summary>The inbox is full: the person is asked to wait a moment.</summary>
    Full,

    /// <summary>Sent before this interview was erased, or known to it: a late redelivery, refused for good.</summary>
    Erased,
}

/// <summary>The answer to an <see cref="Accept"/>.</summary>
/// <param name="Sequence">The inbox sequence: for a duplicate, that of the first time.</param>
/// <param name="LogSequence">The place in the activity log: for a duplicate, that of the first time.</param>
/// <param name="Replies">For a duplicate of a synchronous turn: the sealed replies of the first time, when they exist.</param>
/// <param name="Claim">The interview, when this activity was accepted, nobody had the interview, and an owner was given. A duplicate never claims.</param>
public sealed record Accepted(
    AcceptStatus Status,
    long Sequence,
    long? LogSequence,
    ReadOnlyMemory<byte>? Replies,
    Claim? Claim);
