namespace Bot.Interviews.Stores.InMemory;

public sealed partial class InMemoryTurnStore
{
    public ValueTask<bool> EraseAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation) =>
        new(Apply(interview, hint =>
        {
            if (!interviews.TryGetValue(interview, out var found))
            {
                return false;
            }

            var erasedAt = clock.Believe(now);
            Bury(interview, found, erasedAt, erasedAt);
            return hint.Changed = true;
        }));

    public ValueTask<IReadOnlyList<InterviewId>> SweepAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            var believed = clock.Believe(now);
            ForgetLogs(believed, limit);
            ForgetDead(believed, limit);

            var gone = tombstones.Where(pair => pair.Value.EndsAt <= believed).Select(pair => (At: pair.Value.EndsAt, pair.Key))
                .Concat(interviews.Where(pair => pair.Value.IsExpired(believed)).Select(pair => (At: ExpiryOf(pair.Value), pair.Key)))
                .OrderBy(pair => pair.At).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
                .Take(limit)
                .Select(pair => pair.Key)
                .ToList();

            foreach (var interview in gone)
            {
                if (interviews.TryGetValue(interview, out var found))
                {
                    Bury(interview, found, null, believed);
                }
                else if (tombstones.Remove(interview, out var tombstone))
                {
                    foreach (var address in tombstone.Addresses.Where(address => routes.TryGetValue(address, out var target) && target == interview))
                    {
                        routes.Remove(address);
                    }
                }
            }

            return new(gone);
        }
    }

    private static long ExpiryOf(Interview interview) =>
        interview.ExpiresAt ?? interview.CreatedAt + Milliseconds(StoreLimits.Uncommitted);

    private void Bury(InterviewId id, Interview interview, long? erasedAt, long now)
    {
        interviews.Remove(id);
        tombstones[id] = new(
            interview.Addresses,
            [.. interview.Known.Where(known => known.Value.At >= now - Milliseconds(StoreLimits.TombstoneKeys)).Select(known => known.Key)],
            erasedAt,
            now + Milliseconds(StoreLimits.Tombstone),
            interview.LogCount);
    }

    private void ForgetLogs(long now, int limit)
    {
        var expired = interviews
            .Where(pair => pair.Value.LogExpiresAt <= now)
            .OrderBy(pair => pair.Value.LogExpiresAt).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => pair.Value)
            .Take(limit);

        foreach (var interview in expired.ToList())
        {
            interview.LogBase = interview.LogCount;
            interview.Log.Clear();
            interview.LogExpiresAt = null;
        }
    }

    private void ForgetDead(long now, int limit)
    {
        var expired = interviews.Values
            .SelectMany(interview => interview.Dead.Values)
            .Where(dead => dead.DiedAt + Milliseconds(StoreLimits.DeadLetter) <= now)
            .Select(dead => dead.Letter)
            .OrderBy(letter => letter.DiedAt)
            .ThenBy(letter => letter.Interview.Value, StringComparer.Ordinal)
            .ThenBy(letter => letter.Lane, StringComparer.Ordinal)
            .ThenBy(letter => letter.Sequence)
            .Take(limit);

        foreach (var letter in expired.ToList())
        {
            interviews[letter.Interview].Dead.Remove((letter.Lane, letter.Sequence));
        }
    }
}
