namespace Bot.Interviews.Stores.InMemory;

public sealed partial class InMemoryTurnStore
{
    public ValueTask<IReadOnlyList<InterviewId>> FindReadyAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            var believed = clock.Believe(now);
            foreach (var interview in interviews.Values)
            {
                FireTimers(interview, believed);
            }

            return new([.. interviews
                .Where(pair => pair.Value.Inbox.Count > 0 && !pair.Value.IsLeased(clock.Now) && !pair.Value.IsExpired(believed))
                .OrderBy(pair => pair.Value.Inbox[0].AcceptedAt).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
                .Take(limit)
                .Select(pair => pair.Key)]);
        }
    }

    public ValueTask<Claim?> ClaimAsync(InterviewId interview, string owner, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (gate)
        {
            return interviews.TryGetValue(interview, out var found)
                && found.Inbox.Count > 0 && !found.IsLeased(clock.Now) && !found.IsExpired(clock.Believe(now))
                ? new(Lease(interview, found))
                : new((Claim?)null);
        }
    }

    public ValueTask<bool> RenewAsync(InterviewId interview, long epoch, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (FindOwned(interview, epoch) is not { } owned)
            {
                return new(false);
            }

            owned.LeasedUntil = clock.Now + Milliseconds(StoreLimits.TurnLease);
            return new(true);
        }
    }

    public ValueTask ReleaseAsync(InterviewId interview, long epoch, CancellationToken cancellation)
    {
        Apply(interview, hint =>
        {
            if (FindOwned(interview, epoch) is { } owned)
            {
                owned.LeasedUntil = null;
                hint.Work = owned.Inbox.Count > 0;
            }

            return true;
        });
        return default;
    }

    public ValueTask<bool> ParkAsync(
        InterviewId interview, long epoch, long sequence, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (FindOwned(interview, epoch) is not { } owned)
            {
                return new(false);
            }

            var place = (StoreArguments.InboxLane, sequence);
            if (owned.Inbox.FirstOrDefault() is not { } head || head.Sequence != sequence)
            {
                return new(owned.Dead.ContainsKey(place));
            }

            var diedAt = clock.Believe(now);
            var failures = owned.Failures.Sequence == sequence ? owned.Failures.Count : 0;
            owned.Inbox.RemoveAt(0);
            owned.Dead[place] = new(
                new(interview, StoreArguments.InboxLane, sequence, $"{sequence}", failures, head.AcceptedAt, Time(diedAt), reason, head.Payload),
                diedAt,
                head);
            return new(true);
        }
    }

    public ValueTask<int> CountFailureAsync(InterviewId interview, long epoch, long sequence, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (FindOwned(interview, epoch) is not { } owned || owned.Inbox.FirstOrDefault()?.Sequence != sequence)
            {
                return new(0);
            }

            var before = owned.Failures.Sequence == sequence ? owned.Failures.Count : 0;
            owned.Failures = (sequence, before + 1);
            return new(before + 1);
        }
    }

    private Interview? FindOwned(InterviewId interview, long epoch) =>
        interviews.TryGetValue(interview, out var found) && found.IsOwnedBy(epoch) ? found : null;

    private static void FireTimers(Interview interview, long now)
    {
        var due = interview.Timers
            .Where(timer => timer.Value <= now)
            .OrderBy(timer => timer.Value).ThenBy(timer => timer.Key, StringComparer.Ordinal)
            .ToList();

        foreach (var (name, _) in due)
        {
            interview.Timers.Remove(name);
            Append(interview, InboxKind.Timer, name, false, now, null, default);
        }
    }
}
