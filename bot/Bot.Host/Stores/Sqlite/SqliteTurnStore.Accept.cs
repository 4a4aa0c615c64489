using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    public async ValueTask<Accepted> AcceptAsync(Accept accept, CancellationToken cancellation)
    {
        StoreArguments.Check(accept);
        var (accepted, leased) = await writer.RunAsync(database => Apply(database, accept), cancellation);
        if (accepted.Status == AcceptStatus.Accepted)
        {
            if (accept.LogEntry is not null)
            {
                hints.Changed(accept.Interview);
            }

            if (!leased)
            {
                hints.Work();
            }
        }

        return accepted;
    }

    /// <returns>The answer, and whether somebody has the interview now.</returns>
    private (Accepted Accepted, bool Leased) Apply(Database database, Accept accept)
    {
        var now = clock.Believe(accept.Now);
        if (InterviewRow.Load(database, accept.Interview) is not { } row)
        {
            if (Refuse(database, accept) is { } refused)
            {
                return (refused, false);
            }

            row = Create(database, accept, now);
        }
        else if (FindKnown(database, accept, now) is { } known)
        {
            return (new(AcceptStatus.Duplicate, known.Sequence, known.LogSequence, RepliesOf(database, row.Id, known.Sequence), null), false);
        }
        else if (!database.Any("SELECT 1 FROM address WHERE interview = $1 AND address = $2", row.Id.Value, accept.Address.Value))
        {
            return (new(AcceptStatus.Moved, 0, null, null, null), false);
        }
        else if ((row.Closed && !accept.Amends) || row.IsExpired(now))
        {
            return (new(AcceptStatus.Moved, 0, row.LogCount, null, null), false);
        }
        else if (row.Waiting >= StoreLimits.Inbox)
        {
            return (new(AcceptStatus.Full, 0, null, null, null), false);
        }

        long? logSequence = null;
        if (accept.LogEntry is { } record)
        {
            row.AppendLog(database, record);
            logSequence = row.LogCount;
        }

        row.Push(database, InboxKind.Activity, "", accept.Joinable, now, logSequence, Database.Bytes(accept.Payload));
        Remember(database, row, accept, logSequence, now);
        var leased = row.IsLeased(clock.Now);
        var claim = leased || accept.Owner is null ? null : row.Lease(database, clock.Now);
        row.Save(database);
        return (new(AcceptStatus.Accepted, row.Sequence, logSequence, null, claim), leased || claim is not null);
    }

    private static InterviewRow Create(Database database, Accept accept, long now)
    {
        database.Run(
            "INSERT INTO interview (id, log_count, predecessor, predecessor_log, expires) VALUES ($1, $2, $3, $4, $5)",
            accept.Interview.Value, accept.Predecessor?.LogCount ?? 0, accept.Predecessor?.Interview.Value, accept.Predecessor?.LogCount,
            now + Milliseconds(StoreLimits.Uncommitted));
        database.Run("INSERT INTO address (interview, address) VALUES ($1, $2)", accept.Interview.Value, accept.Address.Value);
        return InterviewRow.Load(database, accept.Interview)!;
    }

    /// <summary>What a tombstone answers; null when there is none.</summary>
    private static Accepted? Refuse(Database database, Accept accept)
    {
        var id = accept.Interview.Value;
        var tombstone = database.First<(long? Erased, long LogCount)?>(
            "SELECT erased, log_count FROM tombstone WHERE id = $1", row => (row.NumberOrNull(0), row.Number(1)), id);
        if (tombstone is not { } found)
        {
            return null;
        }

        for (var i = 0; i < accept.DedupeKeys.Count; i++)
        {
            if (database.Any("SELECT 1 FROM tombstone_key WHERE tombstone = $1 AND key = $2", id, accept.DedupeKeys[i]))
            {
                return new(AcceptStatus.Erased, 0, null, null, null);
            }
        }

        if (!database.Any("SELECT 1 FROM tombstone_address WHERE tombstone = $1 AND address = $2", id, accept.Address.Value))
        {
            return new(AcceptStatus.Moved, 0, null, null, null);
        }

        return accept.SentAt is { } sent && Milliseconds(sent) <= found.Erased
            ? new(AcceptStatus.Erased, 0, null, null, null)
            : new(AcceptStatus.Moved, 0, found.LogCount, null, null);
    }

    private static (long Sequence, long? LogSequence)? FindKnown(Database database, Accept accept, long now)
    {
        var oldest = now - Milliseconds(StoreLimits.DedupeNeverKept);
        for (var i = 0; i < accept.DedupeKeys.Count; i++)
        {
            var known = database.First<(long, long?)?>(
                "SELECT sequence, log_sequence FROM known WHERE interview = $1 AND key = $2 AND at >= $3",
                row => (row.Number(0), row.NumberOrNull(1)),
                accept.Interview.Value, accept.DedupeKeys[i], oldest);
            if (known is not null)
            {
                return known;
            }
        }

        return null;
    }

    private static void Remember(Database database, InterviewRow row, Accept accept, long? logSequence, long now)
    {
        if (row.KnownCount > 0)
        {
            Forget(database, row, now - Milliseconds(StoreLimits.DedupeNeverKept), row.KnownCount);
        }

        for (var i = 0; i < accept.DedupeKeys.Count; i++)
        {
            row.KnownCount += database.Run(
                "INSERT INTO known (interview, key, at, sequence, log_sequence) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                row.Id.Value, accept.DedupeKeys[i], now, row.Sequence, logSequence);
        }

        if (row.KnownCount > StoreLimits.DedupeKeys)
        {
            Forget(database, row, now - Milliseconds(StoreLimits.DedupeAlwaysKept), row.KnownCount - StoreLimits.DedupeKeys);
        }
    }

    /// <summary>Forgets the oldest keys from before a time, and the replies under them.</summary>
    private static void Forget(Database database, InterviewRow row, long before, long most)
    {
        var forgotten = database.All(
            "SELECT key, sequence FROM known WHERE interview = $1 AND at < $2 ORDER BY at, key LIMIT $3",
            found => (Key: found.Text(0), Sequence: found.Number(1)),
            row.Id.Value, before, most);
        foreach (var (key, sequence) in forgotten)
        {
            database.Run("DELETE FROM known WHERE interview = $1 AND key = $2", row.Id.Value, key);
            database.Run("DELETE FROM replies WHERE interview = $1 AND sequence = $2", row.Id.Value, sequence);
            row.KnownCount--;
        }
    }

    private static ReadOnlyMemory<byte>? RepliesOf(Database database, InterviewId interview, long sequence) => Opaque(database.First(
        "SELECT payload FROM replies WHERE interview = $1 AND sequence = $2", row => row.Bytes(0), interview.Value, sequence));
}
