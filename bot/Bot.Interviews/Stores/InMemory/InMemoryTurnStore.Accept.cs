namespace Bot.Interviews.Stores.InMemory;

public sealed partial class InMemoryTurnStore
{
    public ValueTask<Accepted> AcceptAsync(Accept accept, CancellationToken cancellation)
    {
        StoreArguments.Check(accept);
        return new(Apply(accept.Interview, hint => Apply(accept, hint)));
    }

    private Accepted Apply(Accept accept, Hint hint)
    {
        var now = clock.Believe(accept.Now);
        if (tombstones.TryGetValue(accept.Interview, out var tombstone))
        {
            return Refuse(accept, tombstone);
        }

        if (!interviews.TryGetValue(accept.Interview, out var interview))
        {
            interviews[accept.Interview] = interview = new Interview
            {
                CreatedAt = now,
                Predecessor = accept.Predecessor,
                Addresses = [accept.Address],
                LogBase = accept.Predecessor?.LogCount ?? 0,
            };
        }

        if (FindKnown(interview, accept, now) is { } known)
        {
            return new(AcceptStatus.Duplicate, known.Sequence, known.LogSequence, FindReplies(interview, known.Sequence), null);
        }

        if (!interview.Addresses.Contains(accept.Address))
        {
            return new(AcceptStatus.Moved, 0, null, null, null);
        }

        if ((interview.Closed && !accept.Amends) || interview.IsExpired(now))
        {
            return new(AcceptStatus.Moved, 0, interview.LogCount, null, null);
        }

        if (interview.Inbox.Count >= StoreLimits.Inbox)
        {
            return new(AcceptStatus.Full, 0, null, null, null);
        }

        var entry = Append(interview, InboxKind.Activity, "", accept.Joinable, now, accept.LogEntry, accept.Payload);
        Remember(interview, accept, entry, now);
        hint.Changed = accept.LogEntry is not null;

        if (interview.IsLeased(clock.Now))
        {
            return new(AcceptStatus.Accepted, entry.Sequence, entry.LogSequence, null, null);
        }

        hint.Work = accept.Owner is null;
        var claim = accept.Owner is null ? null : Lease(accept.Interview, interview);
        return new(AcceptStatus.Accepted, entry.Sequence, entry.LogSequence, null, claim);
    }

    private static Accepted Refuse(Accept accept, Tombstone tombstone)
    {
        if (accept.DedupeKeys.Any(tombstone.Keys.Contains))
        {
            return new(AcceptStatus.Erased, 0, null, null, null);
        }

        if (!tombstone.Addresses.Contains(accept.Address))
        {
            return new(AcceptStatus.Moved, 0, null, null, null);
        }

        return accept.SentAt is { } sent && Milliseconds(sent) <= tombstone.ErasedAt
            ? new(AcceptStatus.Erased, 0, null, null, null)
            : new(AcceptStatus.Moved, 0, tombstone.LogCount, null, null);
    }

    private static KnownActivity? FindKnown(Interview interview, Accept accept, long now)
    {
        var oldest = now - Milliseconds(StoreLimits.DedupeNeverKept);
        return accept.DedupeKeys
            .Select(key => interview.Known.GetValueOrDefault(key))
            .FirstOrDefault(known => known is not null && known.At >= oldest);
    }

    private static ReadOnlyMemory<byte>? FindReplies(Interview interview, long sequence) =>
        Opaque(interview.Replies.GetValueOrDefault(sequence));

    private static void Remember(Interview interview, Accept accept, InboxEntry entry, long now)
    {
        Forget(interview, interview.Known.Where(known => known.Value.At < now - Milliseconds(StoreLimits.DedupeNeverKept)));

        foreach (var key in accept.DedupeKeys)
        {
            interview.Known[key] = new(now, entry.Sequence, entry.LogSequence);
        }

        var tooMany = interview.Known.Count - StoreLimits.DedupeKeys;
        Forget(
            interview,
            interview.Known
                .OrderBy(known => known.Value.At).ThenBy(known => known.Key, StringComparer.Ordinal)
                .Take(Math.Max(0, tooMany))
                .Where(known => known.Value.At < now - Milliseconds(StoreLimits.DedupeAlwaysKept)));
    }

    private static void Forget(Interview interview, IEnumerable<KeyValuePair<string, KnownActivity>> forgotten)
    {
        foreach (var (key, known) in forgotten.ToList())
        {
            interview.Known.Remove(key);
            interview.Replies.Remove(known.Sequence);
        }
    }

    private static InboxEntry Append(
        Interview interview, InboxKind kind, string name, bool joinable, long now, ReadOnlyMemory<byte>? log, ReadOnlyMemory<byte> payload)
    {
        if (log is { } record)
        {
            interview.Log.Add(record.ToArray());
        }

        var entry = new InboxEntry(
            ++interview.Sequence, kind, name, joinable, Time(now), log is null ? null : interview.LogCount, payload.ToArray());
        interview.Inbox.Add(entry);
        return entry;
    }

    private Claim Lease(InterviewId id, Interview interview)
    {
        interview.Epoch++;
        interview.LeasedUntil = clock.Now + Milliseconds(StoreLimits.TurnLease);
        return new(
            id, interview.Epoch, interview.Version, Opaque(interview.State),
            interview.Memory.Count, interview.Transcript.Count, interview.LogCount, Handed(interview));
    }

    private static List<InboxEntry> Handed(Interview interview) =>
        [.. interview.Inbox.Take(StoreLimits.ClaimedEntries)];
}
