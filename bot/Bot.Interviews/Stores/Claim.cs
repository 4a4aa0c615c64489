namespace Bot.Interviews.Stores;

/// <summary>
/// The right to run one interview until the lease ends. Safety comes from the epoch, which COMMIT compares, never from time.
/// </summary>
/// <param name="Epoch">Goes up with every claim; a commit with an older one is refused.</param>
/// <param name="Version">Goes up with every commit; keys the caches of instances.</param>
/// <param name="State">The sealed hot state; null for an interview that never committed.</param>
/// <param name="MemoryCount">How many memory records there are, see <see cref="ITurnStore.ReadMemoryAsync"/>; 1 after they were folded.</param>
/// <param name="TranscriptCount">How many transcript records there are: the next one gets this number plus one.</param>
/// <param name="LogCount">The newest sequence of the activity log.</param>
/// <param name="Entries">What waits, oldest first; at most <see cref="StoreLimits.ClaimedEntries"/>.</param>
public sealed record Claim(
    InterviewId Interview,
    long Epoch,
    long Version,
    ReadOnlyMemory<byte>? State,
    long MemoryCount,
    long TranscriptCount,
    long LogCount,
    IReadOnlyList<InboxEntry> Entries);
