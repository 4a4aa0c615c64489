namespace Bot.Interviews.Stores.InMemory;

public sealed partial class InMemoryTurnStore
{
    public ValueTask<IReadOnlyList<StoredRecord>> ReadMemoryAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        Read(interview, found => Records(found.Memory, 0, after, int.MaxValue), []);

    public ValueTask<IReadOnlyList<StoredRecord>> ReadTranscriptAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        Read(interview, found => Records(found.Transcript, 0, after, int.MaxValue), []);

    public ValueTask<LogPage> ReadLogAsync(InterviewId interview, long after, int limit, CancellationToken cancellation) =>
        Read(
            interview,
            found => new LogPage(Records(found.Log, found.LogBase, after, limit), found.LogCount, found.Closed, found.Predecessor),
            new LogPage([], tombstones.GetValueOrDefault(interview)?.LogCount ?? 0, true, null));

    public ValueTask<ReadOnlyMemory<byte>?> ReadStateAsync(InterviewId interview, CancellationToken cancellation) =>
        Read(interview, found => Opaque(found.State), null);

    public ValueTask<ReadOnlyMemory<byte>?> ReadRepliesAsync(InterviewId interview, long sequence, CancellationToken cancellation) =>
        Read(interview, found => FindReplies(found, sequence), null);

    public ValueTask<ReadOnlyMemory<byte>?> ReadReceiptAsync(InterviewId interview, string lane, CancellationToken cancellation) =>
        Read(interview, found => Opaque(found.Receipts.GetValueOrDefault(lane)), null);

    public ValueTask<IReadOnlyList<ListedInterview>> ListAsync(
        string? study, DateTimeOffset? before, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            return new([.. interviews
                .Where(pair => pair.Value.Listing is { } listing
                    && (study is null || listing.Study == study)
                    && (before is null || Milliseconds(listing.StartedAt) < Milliseconds(before.Value)))
                .Select(pair => new ListedInterview(
                    pair.Key, pair.Value.Listing!.Study, Time(Milliseconds(pair.Value.Listing.StartedAt)), pair.Value.Listing.Summary))
                .OrderByDescending(listed => listed.StartedAt).ThenByDescending(listed => listed.Interview.Value, StringComparer.Ordinal)
                .Take(limit)]);
        }
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListDeadAsync(int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            return new([.. interviews.Values
                .SelectMany(interview => interview.Dead.Values)
                .Select(dead => dead.Letter)
                .OrderByDescending(letter => letter.DiedAt)
                .ThenByDescending(letter => letter.Interview.Value, StringComparer.Ordinal)
                .ThenByDescending(letter => letter.Lane, StringComparer.Ordinal)
                .ThenByDescending(letter => letter.Sequence)
                .Take(limit)]);
        }
    }

    public ValueTask<Backlog> CountBacklogAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return new(new Backlog(
                interviews.Values.LongCount(interview => interview.Inbox.Count > 0 || interview.LeasedUntil is not null),
                interviews.Values.Sum(interview => (long)interview.Lanes.Count),
                interviews.Values.Sum(interview => (long)interview.Dead.Count)));
        }
    }

    private ValueTask<T> Read<T>(InterviewId interview, Func<Interview, T> read, T absent)
    {
        lock (gate)
        {
            return new(interviews.TryGetValue(interview, out var found) ? read(found) : absent);
        }
    }

    private static IReadOnlyList<StoredRecord> Records(List<byte[]> records, long first, long after, int limit) =>
        [.. records.Select((payload, index) => new StoredRecord(first + index + 1, payload))
            .Where(record => record.Sequence > after)
            .Take(limit)];
}
