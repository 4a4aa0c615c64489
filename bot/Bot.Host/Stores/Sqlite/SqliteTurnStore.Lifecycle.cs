using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    public async ValueTask<bool> EraseAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        var erasedAt = clock.Believe(now);
        if (!await writer.RunAsync(database => Bury(database, interview.Value, erasedAt, erasedAt), cancellation))
        {
            return false;
        }

        writer.Scrub();
        hints.Changed(interview);
        return true;
    }

    public async ValueTask<IReadOnlyList<InterviewId>> SweepAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var believed = clock.Believe(now);
        if (!readers.Read(database => IsAnythingExpired(database, believed)))
        {
            return [];
        }

        var gone = await writer.RunAsync(database => Sweep(database, believed, limit), cancellation);
        writer.Scrub();
        return gone;
    }

    private static bool IsAnythingExpired(Database database, long now) => database.Any(
        """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM interview WHERE expires <= $1) OR EXISTS (SELECT 1 FROM interview WHERE log_expires <= $1)
          OR EXISTS (SELECT 1 FROM tombstone WHERE ends <= $1) OR EXISTS (SELECT 1 FROM dead WHERE died <= $2)
        """,
        now, now - Milliseconds(StoreLimits.DeadLetter));

    private static List<InterviewId> Sweep(Database database, long now, int limit)
    {
        ForgetLogs(database, now, limit);
        database.Run(
            """
            DELETE FROM dead WHERE (interview, lane, sequence) IN
              (SELECT interview, lane, sequence FROM dead WHERE died <= $1 ORDER BY died, interview, lane, sequence LIMIT $2)
            """,
            now - Milliseconds(StoreLimits.DeadLetter), (long)limit);

        var gone = database.All(
            """
            SELECT id, 0 AS is_tombstone, expires AS at FROM interview WHERE expires <= $1
            UNION ALL SELECT id, 1, ends FROM tombstone WHERE ends <= $1
            ORDER BY at, id LIMIT $2
            """,
            row => (Id: row.Text(0), IsTombstone: row.Flag(1)),
            now, (long)limit);
        foreach (var (id, isTombstone) in gone)
        {
            if (isTombstone)
            {
                database.Run(
                    """
                    DELETE FROM route WHERE interview = $1 AND address IN (SELECT address FROM tombstone_address WHERE tombstone = $1)
                    """,
                    id);
                database.Run("DELETE FROM tombstone WHERE id = $1", id);
            }
            else
            {
                Bury(database, id, null, now);
            }
        }

        return gone.ConvertAll(found => new InterviewId(found.Id));
    }

    private static void ForgetLogs(Database database, long now, int limit)
    {
        var expired = database.All(
            "SELECT id FROM interview WHERE log_expires <= $1 ORDER BY log_expires, id LIMIT $2", row => row.Text(0), now, (long)limit);
        foreach (var id in expired)
        {
            database.Run("DELETE FROM log WHERE interview = $1", id);
            database.Run("UPDATE interview SET log_expires = NULL WHERE id = $1", id);
        }
    }

    /// <summary>Puts a tombstone in an interview's place. What refers to the interview goes with it.</summary>
    /// <returns>False when there is none such.</returns>
    private static bool Bury(Database database, string id, long? erasedAt, long now)
    {
        var buried = database.Run(
            "INSERT INTO tombstone (id, erased, ends, log_count) SELECT id, $2, $3, log_count FROM interview WHERE id = $1",
            id, erasedAt, now + Milliseconds(StoreLimits.Tombstone));
        if (buried == 0)
        {
            return false;
        }

        database.Run("INSERT INTO tombstone_address (tombstone, address) SELECT interview, address FROM address WHERE interview = $1", id);
        database.Run(
            "INSERT INTO tombstone_key (tombstone, key) SELECT interview, key FROM known WHERE interview = $1 AND at >= $2",
            id, now - Milliseconds(StoreLimits.TombstoneKeys));
        database.Run("DELETE FROM interview WHERE id = $1", id);
        return true;
    }
}
