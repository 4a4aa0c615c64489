using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    public async ValueTask<IReadOnlyList<OutboxHead>> ClaimOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var believed = clock.Believe(now);
        if (readers.Read(database => DueLanes(database, believed, clock.Now, 1)).Count == 0)
        {
            return [];
        }

        return await writer.RunAsync(
            database => DueLanes(database, believed, clock.Now, limit).ConvertAll(lane => Lease(database, lane.Interview, lane.Name)), cancellation);
    }

    public async ValueTask<bool> SettleAsync(OutboxHead head, Settlement settlement, DateTimeOffset now, CancellationToken cancellation)
    {
        var settled = await writer.RunAsync(database => Settle(database, head, settlement, clock.Believe(now)), cancellation);
        if (settled)
        {
            hints.Work();
        }

        return settled;
    }

    public async ValueTask<bool> EnqueueAsync(InterviewId interview, OutboxMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        StoreArguments.Check(message);
        var waits = await writer.RunAsync(
            database =>
            {
                if (InterviewRow.Load(database, interview) is not { } row)
                {
                    return false;
                }

                if (!database.Any("SELECT 1 FROM outbox WHERE interview = $1 AND lane = $2 AND id = $3", interview.Value, message.Lane, message.Id))
                {
                    Enqueue(database, row, message, clock.Believe(now));
                    row.Save(database);
                }

                return true;
            },
            cancellation);
        if (waits)
        {
            hints.Work();
        }

        return waits;
    }

    private static List<(InterviewId Interview, string Name)> DueLanes(Database database, long now, long own, int limit) => database.All(
        """
        SELECT interview, name FROM lane WHERE due <= $1 AND (leased_until IS NULL OR leased_until <= $2)
        ORDER BY due, interview, name LIMIT $3
        """,
        row => (new InterviewId(row.Text(0)), row.Text(1)),
        now, own, (long)limit);

    private OutboxHead Lease(Database database, InterviewId interview, string lane)
    {
        database.Run(
            "UPDATE lane SET epoch = epoch + 1, leased_until = $3 WHERE interview = $1 AND name = $2",
            interview.Value, lane, clock.Now + Milliseconds(StoreLimits.SendLease));
        return database.First(
            """
            SELECT lane.epoch, outbox.sequence, outbox.id, lane.attempts, outbox.enqueued, outbox.payload
            FROM outbox JOIN lane ON lane.interview = outbox.interview AND lane.name = outbox.lane
            WHERE outbox.interview = $1 AND outbox.lane = $2 ORDER BY outbox.sequence LIMIT 1
            """,
            row => new OutboxHead(
                interview, lane, row.Number(0), row.Number(1), row.Text(2), (int)row.Number(3), row.Time(4), row.Bytes(5)),
            interview.Value, lane)!;
    }

    private static bool Settle(Database database, OutboxHead head, Settlement settlement, long now)
    {
        var (interview, lane) = (head.Interview.Value, head.Lane);
        var owned = database.Any(
            """
            SELECT 1 FROM lane WHERE interview = $1 AND name = $2 AND epoch = $3 AND leased_until IS NOT NULL
              AND (SELECT min(sequence) FROM outbox WHERE interview = $1 AND lane = $2) = $4
            """,
            interview, lane, head.Epoch, head.Sequence);
        if (!owned)
        {
            return false;
        }

        switch (settlement)
        {
            case Settlement.Retry retry:
                database.Run(
                    "UPDATE lane SET due = $3, attempts = attempts + $4, leased_until = NULL WHERE interview = $1 AND name = $2",
                    interview, lane, Milliseconds(retry.At), retry.Counts ? 1L : 0L);
                return true;

            case Settlement.Sent { Receipt: { } receipt }:
                database.Run(
                    "INSERT INTO receipt (interview, lane, payload) VALUES ($1, $2, $3) ON CONFLICT (interview, lane) DO UPDATE SET payload = $3",
                    interview, lane, Database.Bytes(receipt));
                break;

            case Settlement.Sent:
                break;

            case Settlement.Dead dead:
                database.Run(
                    """
                    INSERT INTO dead (interview, lane, sequence, id, attempts, enqueued, died, reason, payload)
                    SELECT outbox.interview, outbox.lane, sequence, id, attempts + 1, enqueued, $4, $5, payload
                    FROM outbox JOIN lane ON lane.interview = outbox.interview AND lane.name = outbox.lane
                    WHERE outbox.interview = $1 AND outbox.lane = $2 AND sequence = $3
                    """,
                    interview, lane, head.Sequence, now, dead.Reason);
                break;

            default:
                throw new ArgumentException($"A store does not know how to settle {settlement}.", nameof(settlement));
        }

        MoveOn(database, interview, lane, head.Sequence);
        return true;
    }

    private static void MoveOn(Database database, string interview, string lane, long sequence)
    {
        database.Run("DELETE FROM outbox WHERE interview = $1 AND lane = $2 AND sequence = $3", interview, lane, sequence);
        var next = database.First<long?>(
            "SELECT not_before FROM outbox WHERE interview = $1 AND lane = $2 ORDER BY sequence LIMIT 1", row => row.Number(0), interview, lane);
        if (next is { } due)
        {
            database.Run(
                "UPDATE lane SET due = $3, epoch = 0, attempts = 0, leased_until = NULL WHERE interview = $1 AND name = $2", interview, lane, due);
        }
        else
        {
            database.Run("DELETE FROM lane WHERE interview = $1 AND name = $2", interview, lane);
        }
    }
}
