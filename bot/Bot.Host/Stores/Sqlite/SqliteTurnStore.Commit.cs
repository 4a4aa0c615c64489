using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    public async ValueTask<Committed> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        StoreArguments.Check(commit);
        var committed = await writer.RunAsync(database => Apply(database, commit), cancellation);
        if (committed.Status == CommitStatus.Done)
        {
            if (commit.Log.Count > 0 || commit.DropLog.Count > 0 || commit.Replies is not null || commit.Closes)
            {
                hints.Changed(commit.Interview);
            }

            if (commit.Outbox.Count > 0)
            {
                hints.Work();
            }
        }

        return committed;
    }

    private Committed Apply(Database database, Commit commit)
    {
        if (InterviewRow.Load(database, commit.Interview) is not { } row)
        {
            return new(CommitStatus.Fenced, 0, 0, null);
        }

        var last = commit.FirstSequence + commit.Processed - 1;
        if (row.CommitEpoch == commit.Epoch && last <= row.CommitThrough)
        {
            var goesOn = row.IsOwnedBy(commit.Epoch) && row.Waiting > 0;
            return new(CommitStatus.Already, row.LogCount, row.Version, goesOn ? row.Entries(database) : null);
        }

        if (!row.IsOwnedBy(commit.Epoch) || row.Head != commit.FirstSequence || row.Waiting < commit.Processed)
        {
            return new(CommitStatus.Fenced, row.LogCount, row.Version, null);
        }

        if (commit.MoreAllowed && commit.Processed < StoreLimits.ClaimedEntries
            && database.Any("SELECT 1 FROM inbox WHERE interview = $1 AND sequence = $2 AND joinable = 1", row.Id.Value, last + 1))
        {
            return new(CommitStatus.More, row.LogCount, row.Version, row.Entries(database));
        }

        var now = clock.Believe(commit.Now);
        row.Pop(database, commit.Processed);
        (row.CommitEpoch, row.CommitThrough) = (commit.Epoch, last);
        row.Expires = commit.ExpiresAt is { } expires ? Milliseconds(expires) : row.Version == 0 ? null : row.Expires;
        row.Version++;
        row.State = Database.Bytes(commit.State);
        row.Closed |= commit.Closes;
        WriteMemory(database, row, commit);
        WriteLog(database, row, commit);
        WriteTranscript(database, row, commit);
        WriteRest(database, row, commit);
        Send(database, row, commit.Outbox, now);
        Schedule(database, row, commit, now);

        row.LeasedUntil = row.Waiting > 0 ? clock.Now + Milliseconds(StoreLimits.TurnLease) : null;
        row.Save(database);
        return new(CommitStatus.Done, row.LogCount, row.Version, row.Waiting > 0 ? row.Entries(database) : null);
    }

    private static void WriteMemory(Database database, InterviewRow row, Commit commit)
    {
        if (commit.FoldsMemory)
        {
            database.Run("DELETE FROM memory WHERE interview = $1", row.Id.Value);
            row.MemoryCount = 0;
        }

        if (commit.Memory is { } memory)
        {
            database.Run(
                "INSERT INTO memory (interview, sequence, payload) VALUES ($1, $2, $3)", row.Id.Value, ++row.MemoryCount, Database.Bytes(memory));
        }
    }

    private static void WriteLog(Database database, InterviewRow row, Commit commit)
    {
        foreach (var dropped in commit.DropLog)
        {
            database.Run("UPDATE log SET payload = x'' WHERE interview = $1 AND sequence = $2", row.Id.Value, dropped);
        }

        foreach (var record in commit.Log)
        {
            row.AppendLog(database, record);
        }
    }

    private static void WriteTranscript(Database database, InterviewRow row, Commit commit)
    {
        foreach (var record in commit.Transcript)
        {
            database.Run(
                "INSERT INTO transcript (interview, sequence, payload) VALUES ($1, $2, $3)",
                row.Id.Value, ++row.TranscriptCount, Database.Bytes(record));
        }
    }

    private static void WriteRest(Database database, InterviewRow row, Commit commit)
    {
        if (commit.Replies is { } replies)
        {
            database.Run(
                "INSERT INTO replies (interview, sequence, payload) VALUES ($1, $2, $3)",
                row.Id.Value, commit.FirstSequence, Database.Bytes(replies));
        }

        if (commit.Listing is { } listing)
        {
            database.Run(
                "UPDATE interview SET study = $2, started = $3, summary = $4 WHERE id = $1",
                row.Id.Value, listing.Study, Milliseconds(listing.StartedAt), Database.Bytes(listing.Summary));
        }

        if (commit.LogExpiresAt is { } logExpires)
        {
            database.Run("UPDATE interview SET log_expires = $2 WHERE id = $1", row.Id.Value, Milliseconds(logExpires));
        }
    }

    private static void Send(Database database, InterviewRow row, IReadOnlyList<OutboxMessage> messages, long now)
    {
        foreach (var message in messages)
        {
            Enqueue(database, row, message, now);
        }
    }

    private static void Enqueue(Database database, InterviewRow row, OutboxMessage message, long now)
    {
        database.Run(
            "INSERT INTO lane (interview, name, due) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            row.Id.Value, message.Lane, Milliseconds(message.NotBefore));
        database.Run(
            "INSERT INTO outbox (interview, lane, sequence, id, enqueued, not_before, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            row.Id.Value, message.Lane, ++row.OutboxSequence, message.Id, now, Milliseconds(message.NotBefore), Database.Bytes(message.Payload));
    }

    private static void Schedule(Database database, InterviewRow row, Commit commit, long now)
    {
        foreach (var job in commit.Jobs)
        {
            row.Push(database, InboxKind.Job, job.Name, false, now, null, Database.Bytes(job.Payload));
        }

        foreach (var timer in commit.Timers)
        {
            if (timer.Due is { } due)
            {
                database.Run(
                    "INSERT INTO timer (interview, name, due) VALUES ($1, $2, $3) ON CONFLICT (interview, name) DO UPDATE SET due = $3",
                    row.Id.Value, timer.Name, Milliseconds(due));
            }
            else
            {
                database.Run("DELETE FROM timer WHERE interview = $1 AND name = $2", row.Id.Value, timer.Name);
            }
        }
    }
}
