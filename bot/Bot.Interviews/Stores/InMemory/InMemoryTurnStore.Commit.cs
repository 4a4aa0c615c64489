namespace Bot.Interviews.Stores.InMemory;

public sealed partial class InMemoryTurnStore
{
    public ValueTask<Committed> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        StoreArguments.Check(commit);
        return new(Apply(commit.Interview, hint => Apply(commit, hint)));
    }

    private Committed Apply(Commit commit, Hint hint)
    {
        if (!interviews.TryGetValue(commit.Interview, out var interview))
        {
            return new(CommitStatus.Fenced, 0, 0, null);
        }

        var last = commit.FirstSequence + commit.Processed - 1;
        if (interview.LastCommit.Epoch == commit.Epoch && last <= interview.LastCommit.Through)
        {
            var goesOn = interview.IsOwnedBy(commit.Epoch) && interview.Inbox.Count > 0;
            return new(CommitStatus.Already, interview.LogCount, interview.Version, goesOn ? Handed(interview) : null);
        }

        if (!interview.IsOwnedBy(commit.Epoch)
            || interview.Inbox.FirstOrDefault()?.Sequence != commit.FirstSequence
            || interview.Inbox.Count < commit.Processed)
        {
            return new(CommitStatus.Fenced, interview.LogCount, interview.Version, null);
        }

        if (commit.MoreAllowed && commit.Processed < StoreLimits.ClaimedEntries
            && interview.Inbox.ElementAtOrDefault(commit.Processed) is { Joinable: true })
        {
            return new(CommitStatus.More, interview.LogCount, interview.Version, Handed(interview));
        }

        var now = clock.Believe(commit.Now);
        interview.Inbox.RemoveRange(0, commit.Processed);
        interview.LastCommit = (commit.Epoch, last);
        interview.Version++;
        interview.State = commit.State.ToArray();
        Append(interview, commit);
        Send(interview, commit, now);
        Schedule(interview, commit, now);
        interview.Listing = commit.Listing is { } listing ? listing with { Summary = listing.Summary.ToArray() } : interview.Listing;
        interview.Closed |= commit.Closes;

        var waits = interview.Inbox.Count > 0;
        interview.LeasedUntil = waits ? clock.Now + Milliseconds(StoreLimits.TurnLease) : null;
        hint.Changed = commit.Log.Count > 0 || commit.DropLog.Count > 0 || commit.Replies is not null || commit.Closes;
        hint.Work = commit.Outbox.Count > 0;
        return new(CommitStatus.Done, interview.LogCount, interview.Version, waits ? Handed(interview) : null);
    }

    private static void Append(Interview interview, Commit commit)
    {
        if (commit.FoldsMemory)
        {
            interview.Memory.Clear();
        }

        if (commit.Memory is { } memory)
        {
            interview.Memory.Add(memory.ToArray());
        }

        foreach (var dropped in commit.DropLog.Where(dropped => dropped > interview.LogBase && dropped <= interview.LogCount))
        {
            interview.Log[(int)(dropped - interview.LogBase - 1)] = [];
        }

        interview.Transcript.AddRange(commit.Transcript.Select(record => record.ToArray()));
        interview.Log.AddRange(commit.Log.Select(record => record.ToArray()));
        if (commit.Replies is { } replies)
        {
            interview.Replies[commit.FirstSequence] = replies.ToArray();
        }
    }

    private static void Send(Interview interview, Commit commit, long now)
    {
        foreach (var message in commit.Outbox)
        {
            Enqueue(interview, message, now);
        }
    }

    private static void Enqueue(Interview interview, OutboxMessage message, long now)
    {
        if (!interview.Lanes.TryGetValue(message.Lane, out var lane))
        {
            interview.Lanes[message.Lane] = lane = new Lane { Due = Milliseconds(message.NotBefore) };
        }

        lane.Messages.Add(new(
            ++interview.OutboxSequence, message.Id, now, Milliseconds(message.NotBefore), message.Payload.ToArray()));
    }

    private static void Schedule(Interview interview, Commit commit, long now)
    {
        foreach (var job in commit.Jobs)
        {
            Append(interview, InboxKind.Job, job.Name, false, now, null, job.Payload);
        }

        foreach (var timer in commit.Timers)
        {
            if (timer.Due is { } due)
            {
                interview.Timers[timer.Name] = Milliseconds(due);
            }
            else
            {
                interview.Timers.Remove(timer.Name);
            }
        }

        interview.ExpiresAt = commit.ExpiresAt is { } expires ? Milliseconds(expires) : interview.ExpiresAt;
        interview.LogExpiresAt = commit.LogExpiresAt is { } logExpires ? Milliseconds(logExpires) : interview.LogExpiresAt;
    }
}
