namespace Bot.Interviews.Stores;

/// <summary>
/// Everything that one turn changes, applied whole or not at all. All payloads are sealed by the caller.
/// </summary>
/// <param name="Epoch">From the <see cref="Claim"/>.</param>
/// <param name="FirstSequence">The inbox sequence of the first processed entry.</param>
/// <param name="Processed">How many entries were processed, from the first one on; at least one.</param>
/// <param name="MoreAllowed">While fewer than <see cref="StoreLimits.ClaimedEntries"/> were processed: answer <see cref="CommitStatus.More"/> and change nothing when the next waiting entry is joinable.</param>
/// <param name="Now">The caller's clock.</param>
public sealed record Commit(
    InterviewId Interview,
    long Epoch,
    long FirstSequence,
    int Processed,
    bool MoreAllowed,
    DateTimeOffset Now)
{
    /// <summary>The new hot state; small, whatever the length of the interview.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>A record to append to memory: what this turn wrote to long-lived scopes. Null when nothing was.</summary>
    public ReadOnlyMemory<byte>? Memory { get; init; }

    /// <summary>
    /// Makes <see cref="Memory"/> replace all earlier records and become number 1: how a caller folds a long memory. What an
    /// instance has read of it before is stale then, so caches of it are keyed by <see cref="Claim.Version"/>.
    /// </summary>
    public bool FoldsMemory { get; init; }

    /// <summary>Records to append to the transcript, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Transcript { get; init; } = [];

    /// <summary>Records to append to the activity log that web clients read, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Log { get; init; } = [];

    /// <summary>Log sequences whose content is dropped (their number stays taken): what was typed before consent.</summary>
    public IReadOnlyList<long> DropLog { get; init; } = [];

    /// <summary>Messages for channels and researchers, each on its lane, in order.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>Jobs to append to this interview's own inbox.</summary>
    public IReadOnlyList<JobRequest> Jobs { get; init; } = [];

    /// <summary>Timers to set (a name set again moves) or, without a time, to cancel.</summary>
    public IReadOnlyList<TimerChange> Timers { get; init; } = [];

    /// <summary>The sealed replies of a synchronous turn, kept under the first processed entry for a repeated id.</summary>
    public ReadOnlyMemory<byte>? Replies { get; init; }

    /// <summary>What lists show of this interview from now on; null leaves the listing alone.</summary>
    public Listing? Listing { get; init; }

    /// <summary>No new activity is accepted afterwards: ACCEPT answers <see cref="AcceptStatus.Moved"/>. Jobs and timers still run.</summary>
    public bool Closes { get; init; }

    /// <summary>When everything about this interview is deleted; null leaves the earlier setting alone.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the activity log alone is deleted; null leaves the earlier setting alone.</summary>
    public DateTimeOffset? LogExpiresAt { get; init; }
}

/// <summary>A message on its way out of an interview.</summary>
/// <param name="Lane">Messages of one lane leave one after the other: <c>participant</c>, <c>researcher:0</c>, ….</param>
/// <param name="Id">Stable across retries: what a receiver deduplicates by.</param>
/// <param name="Payload">Sealed destination and content.</param>
/// <param name="NotBefore">When it may be sent at the earliest.</param>
public sealed record OutboxMessage(string Lane, string Id, ReadOnlyMemory<byte> Payload, DateTimeOffset NotBefore);

/// <summary>Work for a later turn of the same interview.</summary>
public sealed record JobRequest(string Name, ReadOnlyMemory<byte> Payload);

/// <summary>Sets a named timer, or cancels it when <paramref name="Due"/> is null.</summary>
public sealed record TimerChange(string Name, DateTimeOffset? Due);

/// <summary>What a list of interviews shows.</summary>
/// <param name="Study">The study's id, in plain text: it is what lists are asked by.</param>
/// <param name="StartedAt">Orders the list.</param>
/// <param name="Summary">Sealed.</param>
public sealed record Listing(string Study, DateTimeOffset StartedAt, ReadOnlyMemory<byte> Summary);
