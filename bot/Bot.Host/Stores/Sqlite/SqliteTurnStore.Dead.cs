using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    public async ValueTask<bool> ReplayDeadAsync(
        InterviewId interview, string lane, long sequence, DateTimeOffset now, CancellationToken cancellation)
    {
        var replayed = await writer.RunAsync(
            database =>
            {
                if (InterviewRow.Load(database, interview) is not { } row || Find(database, interview, lane, sequence) is not { } dead)
                {
                    return false;
                }

                database.Run(Delete, interview.Value, lane, sequence);
                if (dead.Entry is { } entry)
                {
                    row.Push(database, entry.Kind, entry.Name, entry.Joinable, Milliseconds(entry.AcceptedAt), entry.LogSequence, dead.Payload);
                }
                else
                {
                    var believed = clock.Believe(now);
                    Enqueue(database, row, new(lane, dead.Id, dead.Payload, DateTimeOffset.FromUnixTimeMilliseconds(believed)), believed);
                }

                row.Save(database);
                return true;
            },
            cancellation);
        if (replayed)
        {
            hints.Work();
        }

        return replayed;
    }

    public async ValueTask<bool> DiscardDeadAsync(InterviewId interview, string lane, long sequence, CancellationToken cancellation) =>
        await writer.RunAsync(database => database.Run(Delete, interview.Value, lane, sequence) > 0, cancellation);

    private const string Delete = "DELETE FROM dead WHERE interview = $1 AND lane = $2 AND sequence = $3";

    private static DeadRow? Find(Database database, InterviewId interview, string lane, long sequence) => database.First(
        """
        SELECT id, payload, kind, name, joinable, enqueued, log_sequence FROM dead WHERE interview = $1 AND lane = $2 AND sequence = $3
        """,
        row => new DeadRow(
            row.Text(0),
            row.Bytes(1),
            row.NumberOrNull(2) is { } kind
                ? new InboxEntry(sequence, (InboxKind)kind, row.Text(3), row.Flag(4), row.Time(5), row.NumberOrNull(6), default)
                : null),
        interview.Value, lane, sequence);

    /// <param name="Entry">Of poison: the entry as it waited, without its payload.</param>
    private sealed record DeadRow(string Id, byte[] Payload, InboxEntry? Entry);
}
