using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

internal sealed partial class SqliteTurnStore
{
    public ValueTask<IReadOnlyList<StoredRecord>> ReadMemoryAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        new(readers.Read(database => Records(
            database, "SELECT sequence, payload FROM memory WHERE interview = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
            interview, after, int.MaxValue)));

    public ValueTask<IReadOnlyList<StoredRecord>> ReadTranscriptAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        new(readers.Read(database => Records(
            database, "SELECT sequence, payload FROM transcript WHERE interview = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
            interview, after, int.MaxValue)));

    public ValueTask<LogPage> ReadLogAsync(InterviewId interview, long after, int limit, CancellationToken cancellation) =>
        new(readers.ReadAtOnce(database =>
            database.First(
                "SELECT log_count, closed, predecessor, predecessor_log FROM interview WHERE id = $1",
                row => new LogPage(
                    [],
                    row.Number(0),
                    row.Flag(1),
                    row.TextOrNull(2) is { } predecessor ? new(new(predecessor), row.Number(3)) : null),
                interview.Value) is { } page
                ? page with
                {
                    Records = Records(
                        database, "SELECT sequence, payload FROM log WHERE interview = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
                        interview, after, limit),
                }
                : new LogPage(
                    [], database.First("SELECT log_count FROM tombstone WHERE id = $1", row => row.Number(0), interview.Value), true, null)));

    public ValueTask<ReadOnlyMemory<byte>?> ReadStateAsync(InterviewId interview, CancellationToken cancellation) =>
        new(readers.Read(database => Opaque(database.First(
            "SELECT state FROM interview WHERE id = $1", row => row.BytesOrNull(0), interview.Value))));

    public ValueTask<ReadOnlyMemory<byte>?> ReadRepliesAsync(InterviewId interview, long sequence, CancellationToken cancellation) =>
        new(readers.Read(database => RepliesOf(database, interview, sequence)));

    public ValueTask<ReadOnlyMemory<byte>?> ReadReceiptAsync(InterviewId interview, string lane, CancellationToken cancellation) =>
        new(readers.Read(database => Opaque(database.First(
            "SELECT payload FROM receipt WHERE interview = $1 AND lane = $2", row => row.Bytes(0), interview.Value, lane))));

    public ValueTask<IReadOnlyList<ListedInterview>> ListAsync(
        string? study, DateTimeOffset? before, int limit, CancellationToken cancellation)
    {
        var until = before is { } time ? Milliseconds(time) : long.MaxValue;
        return new(readers.Read(database => study is null
            ? database.All(
                """
                SELECT id, study, started, summary FROM interview WHERE study IS NOT NULL AND started < $1
                ORDER BY started DESC, id DESC LIMIT $2
                """,
                Listed, until, (long)limit)
            : database.All(
                "SELECT id, study, started, summary FROM interview WHERE study = $1 AND started < $2 ORDER BY started DESC, id DESC LIMIT $3",
                Listed, study, until, (long)limit)));
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListDeadAsync(int limit, CancellationToken cancellation) =>
        new(readers.Read(database => database.All(
            """
            SELECT interview, lane, sequence, id, attempts, enqueued, died, reason, payload FROM dead
            ORDER BY died DESC, interview DESC, lane DESC, sequence DESC LIMIT $1
            """,
            row => new DeadLetter(
                new(row.Text(0)), row.Text(1), row.Number(2), row.Text(3), (int)row.Number(4), row.Time(5), row.Time(6), row.Text(7), row.Bytes(8)),
            (long)limit)));

    public ValueTask<Backlog> CountBacklogAsync(CancellationToken cancellation) =>
        new(readers.Read(database => database.First(
            """
            SELECT
              (SELECT count(*) FROM interview WHERE waiting_since IS NOT NULL)
                + (SELECT count(*) FROM interview WHERE waiting_since IS NULL AND leased_until IS NOT NULL),
              (SELECT count(*) FROM lane),
              (SELECT count(*) FROM dead)
            """,
            row => new Backlog(row.Number(0), row.Number(1), row.Number(2)))!));

    private static ListedInterview Listed(Row row) => new(new(row.Text(0)), row.Text(1), row.Time(2), row.Bytes(3));

    private static List<StoredRecord> Records(Database database, string sql, InterviewId interview, long after, int limit) =>
        database.All(sql, row => new StoredRecord(row.Number(0), row.Bytes(1)), interview.Value, after, (long)limit);
}
