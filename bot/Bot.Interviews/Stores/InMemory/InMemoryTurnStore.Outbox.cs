namespace Bot.Interviews.Stores.InMemory;

public sealed partial class InMemoryTurnStore
{
    public ValueTask<IReadOnlyList<OutboxHead>> ClaimOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            var (believed, own) = (clock.Believe(now), clock.Now);
            var due =
                from interview in interviews
                from lane in interview.Value.Lanes
                where lane.Value.Due <= believed && !(lane.Value.LeasedUntil > own)
                orderby lane.Value.Due
                select (Interview: interview.Key, Name: lane.Key, Lane: lane.Value);

            return new([.. due
                .OrderBy(head => head.Lane.Due)
                .ThenBy(head => head.Interview.Value, StringComparer.Ordinal)
                .ThenBy(head => head.Name, StringComparer.Ordinal)
                .Take(limit)
                .Select(head => Lease(head.Interview, head.Name, head.Lane))]);
        }
    }

    public ValueTask<bool> SettleAsync(OutboxHead head, Settlement settlement, DateTimeOffset now, CancellationToken cancellation) =>
        new(Apply(head.Interview, hint => Settle(head, settlement, clock.Believe(now), hint)));

    public ValueTask<bool> EnqueueAsync(InterviewId interview, OutboxMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        StoreArguments.Check(message);
        return new(Apply(interview, hint =>
        {
            if (!interviews.TryGetValue(interview, out var found))
            {
                return false;
            }

            if (found.Lanes.GetValueOrDefault(message.Lane)?.Messages.Exists(waiting => waiting.Id == message.Id) != true)
            {
                Enqueue(found, message, clock.Believe(now));
                hint.Work = true;
            }

            return true;
        }));
    }

    public ValueTask<bool> ReplayDeadAsync(
        InterviewId interview, string lane, long sequence, DateTimeOffset now, CancellationToken cancellation) =>
        new(Apply(interview, hint =>
        {
            if (interviews.GetValueOrDefault(interview) is not { } found || !found.Dead.Remove((lane, sequence), out var dead))
            {
                return false;
            }

            var believed = clock.Believe(now);
            if (dead.Entry is { } entry)
            {
                found.Inbox.Add(entry with { Sequence = ++found.Sequence });
            }
            else
            {
                Enqueue(found, new(lane, dead.Letter.Id, dead.Letter.Payload, Time(believed)), believed);
            }

            hint.Work = true;
            return true;
        }));

    public ValueTask<bool> DiscardDeadAsync(InterviewId interview, string lane, long sequence, CancellationToken cancellation)
    {
        lock (gate)
        {
            return new(interviews.GetValueOrDefault(interview)?.Dead.Remove((lane, sequence)) ?? false);
        }
    }

    private OutboxHead Lease(InterviewId interview, string name, Lane lane)
    {
        lane.Epoch++;
        lane.LeasedUntil = clock.Now + Milliseconds(StoreLimits.SendLease);
        var head = lane.Messages[0];
        return new(interview, name, lane.Epoch, head.Sequence, head.Id, lane.Attempts, Time(head.EnqueuedAt), head.Payload);
    }

    private bool Settle(OutboxHead claimed, Settlement settlement, long now, Hint hint)
    {
        if (interviews.GetValueOrDefault(claimed.Interview) is not { } interview
            || interview.Lanes.GetValueOrDefault(claimed.Lane) is not { LeasedUntil: not null } lane
            || lane.Epoch != claimed.Epoch || lane.Messages[0].Sequence != claimed.Sequence)
        {
            return false;
        }

        switch (settlement)
        {
            case Settlement.Retry retry:
                lane.LeasedUntil = null;
                lane.Attempts += retry.Counts ? 1 : 0;
                lane.Due = Milliseconds(retry.At);
                return true;

            case Settlement.Sent sent:
                if (sent.Receipt is { } receipt)
                {
                    interview.Receipts[claimed.Lane] = receipt.ToArray();
                }

                break;

            case Settlement.Dead dead:
                var letter = new DeadLetter(
                    claimed.Interview, claimed.Lane, claimed.Sequence, lane.Messages[0].Id, lane.Attempts + 1,
                    Time(lane.Messages[0].EnqueuedAt), Time(now), dead.Reason, lane.Messages[0].Payload);
                interview.Dead[(claimed.Lane, claimed.Sequence)] = new(letter, now, null);
                break;

            default:
                throw new ArgumentException($"A store does not know how to settle {settlement}.", nameof(settlement));
        }

        hint.Work = MoveOn(interview, claimed.Lane, lane);
        return true;
    }

    /// <returns>Whether another message waits.</returns>
    private static bool MoveOn(Interview interview, string name, Lane lane)
    {
        lane.Messages.RemoveAt(0);
        if (lane.Messages.Count == 0)
        {
            interview.Lanes.Remove(name);
            return false;
        }

        (lane.Due, lane.Epoch, lane.Attempts, lane.LeasedUntil) = (lane.Messages[0].NotBefore, 0, 0, null);
        return true;
    }
}
