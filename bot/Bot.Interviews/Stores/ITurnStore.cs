namespace Bot.Interviews.Stores;

/// <summary>
/// Durable turns: what arrives is accepted, claimed by one instance at a time, and committed whole. Every operation may be
/// repeated after an answer was lost. All payloads are opaque and sealed; the store sees ids, times and counts.
/// <para>Faults (a server that is gone, a full disk) surface as <see cref="StoreUnavailableException"/>; nothing else escapes.</para>
/// </summary>
public interface ITurnStore
{
    /// <summary>The interview that an address talks to; null when there is none.</summary>
    ValueTask<InterviewId?> FindRouteAsync(AddressId address, CancellationToken cancellation);

    /// <summary>
    /// Points an address at <paramref name="proposed"/> if it points at <paramref name="expected"/> now, or at nothing. The
    /// address becomes one of the proposed interview's if that exists, and is none of the expected one's any more.
    /// </summary>
    /// <returns>Where the address points afterwards: the proposal, or what somebody else set first.</returns>
    ValueTask<InterviewId> SetRouteAsync(AddressId address, InterviewId? expected, InterviewId proposed, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Makes an activity durable, see <see cref="Accept"/>. An interview that does not exist is created for the address.</summary>
    ValueTask<Accepted> AcceptAsync(Accept accept, CancellationToken cancellation);

    /// <summary>
    /// Interviews that have entries waiting, no live lease and are not expired, longest waiting first. Timers that are due by
    /// <paramref name="now"/> have entered their inboxes before the answer.
    /// </summary>
    ValueTask<IReadOnlyList<InterviewId>> FindReadyAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Claims an interview with waiting entries and no live lease; null when there is nothing to claim (any more). Never creates one.</summary>
    ValueTask<Claim?> ClaimAsync(InterviewId interview, string owner, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>How long a claim holds that nobody renews or gives back.</summary>
    TimeSpan TurnLease => StoreLimits.TurnLease;

    /// <summary>Lengthens a lease to its full time from now, also one that ended and nobody took over; false when it is lost.</summary>
    ValueTask<bool> RenewAsync(InterviewId interview, long epoch, CancellationToken cancellation);

    /// <summary>Gives a claim back unprocessed, so that another instance can take it at once.</summary>
    ValueTask ReleaseAsync(InterviewId interview, long epoch, CancellationToken cancellation);

    /// <summary>Applies a turn, see <see cref="Commit"/>.</summary>
    ValueTask<Committed> CommitAsync(Commit commit, CancellationToken cancellation);

    /// <summary>
    /// Parks the first waiting entry of a claimed interview as poison: it leaves the inbox and is kept as a dead letter on lane <c>inbox</c>.
    /// The claim goes on.
    /// </summary>
    /// <returns>False when the claim is lost or another entry is the first one.</returns>
    ValueTask<bool> ParkAsync(InterviewId interview, long epoch, long sequence, string reason, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Counts a failed run of the first waiting entry and answers how often it has failed; 0 when the claim is lost.</summary>
    ValueTask<int> CountFailureAsync(InterviewId interview, long epoch, long sequence, CancellationToken cancellation);

    /// <summary>Memory records after a sequence, oldest first.</summary>
    ValueTask<IReadOnlyList<StoredRecord>> ReadMemoryAsync(InterviewId interview, long after, CancellationToken cancellation);

    /// <summary>Transcript records after a sequence, oldest first.</summary>
    ValueTask<IReadOnlyList<StoredRecord>> ReadTranscriptAsync(InterviewId interview, long after, CancellationToken cancellation);

    /// <summary>Activity log records after a sequence, oldest first, at most <paramref name="limit"/>. An unknown interview has an empty, closed log.</summary>
    ValueTask<LogPage> ReadLogAsync(InterviewId interview, long after, int limit, CancellationToken cancellation);

    /// <summary>The hot state without a claim, for pages and the command line; null when there is none.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadStateAsync(InterviewId interview, CancellationToken cancellation);

    /// <summary>
    /// The sealed replies of a synchronous turn, by the inbox sequence of its first entry; null when they do not exist yet, or
    /// not any more: they live as long as the deduplication keys of that entry.
    /// </summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadRepliesAsync(InterviewId interview, long sequence, CancellationToken cancellation);

    /// <summary>Interviews of a study (null: of all), newest first, those that began before a time when one is given.</summary>
    ValueTask<IReadOnlyList<ListedInterview>> ListAsync(string? study, DateTimeOffset? before, int limit, CancellationToken cancellation);

    /// <summary>Heads of lanes that are due by <paramref name="now"/> and leased to nobody, longest due first; each is leased to the caller.</summary>
    ValueTask<IReadOnlyList<OutboxHead>> ClaimOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Records how sending the head of a lane ended; false when another sender owns it now.</summary>
    ValueTask<bool> SettleAsync(OutboxHead head, Settlement settlement, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The newest receipt of a lane: messages that were sent without one leave it alone. Null when there is none.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadReceiptAsync(InterviewId interview, string lane, CancellationToken cancellation);

    /// <summary>Appends a message to a lane outside a turn: redelivery on command. The id makes a repeat harmless while it waits.</summary>
    /// <returns>True when it waits now, by this call or an earlier one; false when the interview is gone.</returns>
    ValueTask<bool> EnqueueAsync(InterviewId interview, OutboxMessage message, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Dead letters, newest first.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> ListDeadAsync(int limit, CancellationToken cancellation);

    /// <summary>
    /// Puts a dead letter back at the end of its lane, as if enqueued now (poison: into its inbox, as it was accepted), under
    /// a new sequence; false when there is none such.
    /// </summary>
    ValueTask<bool> ReplayDeadAsync(InterviewId interview, string lane, long sequence, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Drops a dead letter for good; false when there is none such.</summary>
    ValueTask<bool> DiscardDeadAsync(InterviewId interview, string lane, long sequence, CancellationToken cancellation);

    /// <summary>
    /// Deletes everything of an interview but a tombstone (address hashes, time, deduplication keys of the last 24 h). Routes
    /// go on pointing at the tombstone, so that a late redelivery is refused; a newer message is answered
    /// <see cref="AcceptStatus.Moved"/> and starts afresh.
    /// </summary>
    /// <returns>False when there was nothing to erase.</returns>
    ValueTask<bool> EraseAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// Deletes what has expired by <paramref name="now"/>: interviews (which leave a tombstone too, so that their ids are never
    /// used again), logs, dead letters, old tombstones with the routes that still lead to them; at most
    /// <paramref name="limit"/> of each, oldest first.
    /// </summary>
    /// <returns>The interviews whose content is gone, whose salts the caller deletes. Each is named again when its tombstone
    /// goes, in case the caller was stopped between the two.</returns>
    ValueTask<IReadOnlyList<InterviewId>> SweepAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>How much waits, to be shown: counted without stopping anything.</summary>
    ValueTask<Backlog> CountBacklogAsync(CancellationToken cancellation);

    /// <summary>Calls back, soon, when an interview's log grew or its replies came, on whatever instance. A hint: may be missed or be too many.</summary>
    IDisposable OnChanged(InterviewId interview, Action changed);

    /// <summary>Calls back, soon, when some inbox or lane got something to do that nobody is doing. A hint.</summary>
    IDisposable OnWork(Action work);

    /// <summary>Whether the store answers: readiness.</summary>
    ValueTask CheckAsync(CancellationToken cancellation);
}
