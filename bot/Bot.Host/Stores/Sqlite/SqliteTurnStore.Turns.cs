using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    private const int TimersAtOnce = 500;

    public async ValueTask<IReadOnlyList<InterviewId>> FindReadyAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var believed = clock.Believe(now);
        while (readers.Read(database => database.Any("SELECT 1 FROM timer WHERE due <= $1 LIMIT 1", believed)))
        {
            await writer.RunAsync(database => FireTimers(database, believed), cancellation);
        }

        return readers.Read(database => database.All(
            """
            SELECT id FROM interview
            WHERE waiting_since IS NOT NULL AND (leased_until IS NULL OR leased_until <= $1) AND (expires IS NULL OR expires > $2)
            ORDER BY waiting_since, id LIMIT $3
            """,
            row => new InterviewId(row.Text(0)),
            clock.Now, believed, (long)limit));
    }

    public async ValueTask<Claim?> ClaimAsync(InterviewId interview, string owner, DateTimeOffset now, CancellationToken cancellation) =>
        await writer.RunAsync(
            database =>
            {
                if (InterviewRow.Load(database, interview) is not { } row
                    || row.Waiting == 0 || row.IsLeased(clock.Now) || row.IsExpired(clock.Believe(now)))
                {
                    return null;
                }

                var claim = row.Lease(database, clock.Now);
                row.Save(database);
                return claim;
            },
            cancellation);

    /// <summary>
    /// Whoever held leases in these files is gone: the directory has one owner at a time. Without this a crash would make
    /// people wait until the leases of the dead end by themselves.
    /// </summary>
    internal static void EndLeases(Database database) => database.Run(
        """
        UPDATE interview SET leased_until = NULL WHERE leased_until IS NOT NULL;
        UPDATE lane SET leased_until = NULL WHERE leased_until IS NOT NULL
        """);

    public async ValueTask<bool> RenewAsync(InterviewId interview, long epoch, CancellationToken cancellation) =>
        await writer.RunAsync(
            database => database.Run(
                "UPDATE interview SET leased_until = $3 WHERE id = $1 AND epoch = $2 AND leased_until IS NOT NULL",
                interview.Value, epoch, clock.Now + Milliseconds(StoreLimits.TurnLease)) > 0,
            cancellation);

    public async ValueTask ReleaseAsync(InterviewId interview, long epoch, CancellationToken cancellation)
    {
        var released = await writer.RunAsync(
            database => database.Run(
                "UPDATE interview SET leased_until = NULL WHERE id = $1 AND epoch = $2 AND leased_until IS NOT NULL", interview.Value, epoch) > 0,
            cancellation);
        if (released)
        {
            hints.Work();
        }
    }

    public async ValueTask<bool> ParkAsync(
        InterviewId interview, long epoch, long sequence, string reason, DateTimeOffset now, CancellationToken cancellation) =>
        await writer.RunAsync(
            database =>
            {
                if (LoadOwned(database, interview, epoch) is not { } row)
                {
                    return false;
                }

                if (row.Waiting == 0 || row.Head != sequence)
                {
                    return database.Any(
                        "SELECT 1 FROM dead WHERE interview = $1 AND lane = $2 AND sequence = $3", interview.Value, StoreArguments.InboxLane, sequence);
                }

                database.Run(
                    """
                    INSERT INTO dead (interview, lane, sequence, id, attempts, enqueued, died, reason, payload, kind, name, joinable, log_sequence)
                    SELECT interview, $3, sequence, CAST(sequence AS TEXT), $4, accepted, $5, $6, payload, kind, name, joinable, log_sequence
                    FROM inbox WHERE interview = $1 AND sequence = $2
                    """,
                    interview.Value, sequence, StoreArguments.InboxLane, row.FailedSequence == sequence ? row.Failures : 0, clock.Believe(now), reason);
                row.Pop(database, 1);
                row.Save(database);
                return true;
            },
            cancellation);

    public async ValueTask<int> CountFailureAsync(InterviewId interview, long epoch, long sequence, CancellationToken cancellation) =>
        await writer.RunAsync(
            database =>
            {
                if (LoadOwned(database, interview, epoch) is not { } row || row.Waiting == 0 || row.Head != sequence)
                {
                    return 0;
                }

                row.Failures = row.FailedSequence == sequence ? row.Failures + 1 : 1;
                row.FailedSequence = sequence;
                row.Save(database);
                return (int)row.Failures;
            },
            cancellation);

    private static bool FireTimers(Database database, long now)
    {
        var due = database.All(
            "SELECT interview, name FROM timer WHERE due <= $1 ORDER BY due, name LIMIT $2",
            row => (Interview: new InterviewId(row.Text(0)), Name: row.Text(1)),
            now, (long)TimersAtOnce);
        foreach (var (interview, name) in due)
        {
            database.Run("DELETE FROM timer WHERE interview = $1 AND name = $2", interview.Value, name);
            var row = InterviewRow.Load(database, interview)!;
            row.Push(database, InboxKind.Timer, name, false, now, null, []);
            row.Save(database);
        }

        return due.Count > 0;
    }
}
