using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// The row of one interview while an operation works on it: read whole, changed, and written back. Names and meanings are
/// those of the schema.
/// </summary>
internal sealed class InterviewRow
{
    private const string Select = """
        SELECT head, sequence, waiting_since, epoch, leased_until, version, commit_epoch, commit_through, failed_sequence, failures,
          known_count, memory_count, transcript_count, log_count, outbox_sequence, closed, expires, state
        FROM interview WHERE id = $1
        """;

    private const string Update = """
        UPDATE interview SET head = $2, sequence = $3, waiting_since = $4, epoch = $5, leased_until = $6, version = $7,
          commit_epoch = $8, commit_through = $9, failed_sequence = $10, failures = $11, known_count = $12, memory_count = $13,
          transcript_count = $14, log_count = $15, outbox_sequence = $16, closed = $17, expires = $18, state = $19
        WHERE id = $1
        """;

    internal required InterviewId Id { get; init; }

    internal long Head { get; set; }

    internal long Sequence { get; set; }

    internal long? WaitingSince { get; set; }

    internal long Epoch { get; set; }

    internal long? LeasedUntil { get; set; }

    internal long Version { get; set; }

    internal long CommitEpoch { get; set; }

    internal long CommitThrough { get; set; }

    internal long FailedSequence { get; set; }

    internal long Failures { get; set; }

    internal long KnownCount { get; set; }

    internal long MemoryCount { get; set; }

    internal long TranscriptCount { get; set; }

    internal long LogCount { get; set; }

    internal long OutboxSequence { get; set; }

    internal bool Closed { get; set; }

    internal long? Expires { get; set; }

    internal byte[]? State { get; set; }

    internal long Waiting => Sequence - Head + 1;

    internal static InterviewRow? Load(Database database, InterviewId id) => database.First(
        Select,
        row => new InterviewRow
        {
            Id = id,
            Head = row.Number(0),
            Sequence = row.Number(1),
            WaitingSince = row.NumberOrNull(2),
            Epoch = row.Number(3),
            LeasedUntil = row.NumberOrNull(4),
            Version = row.Number(5),
            CommitEpoch = row.Number(6),
            CommitThrough = row.Number(7),
            FailedSequence = row.Number(8),
            Failures = row.Number(9),
            KnownCount = row.Number(10),
            MemoryCount = row.Number(11),
            TranscriptCount = row.Number(12),
            LogCount = row.Number(13),
            OutboxSequence = row.Number(14),
            Closed = row.Flag(15),
            Expires = row.NumberOrNull(16),
            State = row.BytesOrNull(17),
        },
        id.Value);

    internal void Save(Database database) => database.Run(
        Update,
        Id.Value, Head, Sequence, WaitingSince, Epoch, LeasedUntil, Version, CommitEpoch, CommitThrough, FailedSequence, Failures,
        KnownCount, MemoryCount, TranscriptCount, LogCount, OutboxSequence, Closed ? 1L : 0L, Expires, State);

    internal bool IsLeased(long clock) => LeasedUntil > clock;

    internal bool IsOwnedBy(long epoch) => LeasedUntil is not null && Epoch == epoch;

    internal bool IsExpired(long now) => Expires <= now;

    /// <summary>Takes the first entries out of the inbox.</summary>
    internal void Pop(Database database, long count)
    {
        database.Run("DELETE FROM inbox WHERE interview = $1 AND sequence < $2", Id.Value, Head + count);
        Head += count;
        WaitingSince = Waiting == 0
            ? null
            : database.First("SELECT accepted FROM inbox WHERE interview = $1 AND sequence = $2", row => row.Number(0), Id.Value, Head);
    }

    /// <summary>Puts an entry at the end of the inbox.</summary>
    internal void Push(Database database, InboxKind kind, string name, bool joinable, long accepted, long? logSequence, byte[] payload)
    {
        Sequence++;
        WaitingSince ??= accepted;
        database.Run(
            """
            INSERT INTO inbox (interview, sequence, kind, name, joinable, accepted, log_sequence, payload)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            Id.Value, Sequence, (long)kind, name, joinable ? 1L : 0L, accepted, logSequence, payload);
    }

    /// <summary>Puts a record at the end of the activity log.</summary>
    internal void AppendLog(Database database, ReadOnlyMemory<byte> payload) => database.Run(
        "INSERT INTO log (interview, sequence, payload) VALUES ($1, $2, $3)", Id.Value, ++LogCount, Database.Bytes(payload));

    /// <summary>What a claim hands out.</summary>
    internal List<InboxEntry> Entries(Database database) => database.All(
        """
        SELECT sequence, kind, name, joinable, accepted, log_sequence, payload FROM inbox
        WHERE interview = $1 ORDER BY sequence LIMIT $2
        """,
        row => new InboxEntry(
            row.Number(0), (InboxKind)row.Number(1), row.Text(2), row.Flag(3), row.Time(4), row.NumberOrNull(5), row.Bytes(6)),
        Id.Value, (long)StoreLimits.ClaimedEntries);

    /// <summary>Gives the interview to a new owner.</summary>
    internal Claim Lease(Database database, long clock)
    {
        Epoch++;
        LeasedUntil = clock + (long)StoreLimits.TurnLease.TotalMilliseconds;
        return new(
            Id, Epoch, Version, State is { } state ? (ReadOnlyMemory<byte>?)state : null,
            MemoryCount, TranscriptCount, LogCount, Entries(database));
    }
}
