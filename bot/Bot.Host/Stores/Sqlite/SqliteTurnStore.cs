using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// Turns in one SQLite file. Everything that writes goes through the writer and is answered when it is on the disk; what only
/// reads has connections of its own.
/// </summary>
internal sealed partial class SqliteTurnStore(SqliteWriter writer, SqliteReaders readers, StoreClock clock) : ITurnStore
{
    private readonly StoreHints hints = new();

    public ValueTask<InterviewId?> FindRouteAsync(AddressId address, CancellationToken cancellation) =>
        new(readers.Read(database => RouteOf(database, address)));

    public async ValueTask<InterviewId> SetRouteAsync(
        AddressId address, InterviewId? expected, InterviewId proposed, DateTimeOffset now, CancellationToken cancellation) =>
        await writer.RunAsync(
            database =>
            {
                if (RouteOf(database, address) is { } current && current != expected && current != proposed)
                {
                    return current;
                }

                if (expected is { } left && left != proposed)
                {
                    database.Run("DELETE FROM address WHERE interview = $1 AND address = $2", left.Value, address.Value);
                    database.Run("DELETE FROM tombstone_address WHERE tombstone = $1 AND address = $2", left.Value, address.Value);
                }

                database.Run(
                    "INSERT INTO address (interview, address) SELECT id, $2 FROM interview WHERE id = $1 ON CONFLICT DO NOTHING",
                    proposed.Value, address.Value);
                database.Run(
                    "INSERT INTO route (address, interview) VALUES ($1, $2) ON CONFLICT (address) DO UPDATE SET interview = $2",
                    address.Value, proposed.Value);
                return proposed;
            },
            cancellation);

    public async ValueTask CheckAsync(CancellationToken cancellation) =>
        await writer.RunAsync(database => database.Any("SELECT 1"), cancellation);

    public IDisposable OnChanged(InterviewId interview, Action changed) => hints.OnChanged(interview, changed);

    public IDisposable OnWork(Action work) => hints.OnWork(work);

    private static InterviewId? RouteOf(Database database, AddressId address) => database.First(
        "SELECT interview FROM route WHERE address = $1", row => new InterviewId?(new(row.Text(0))), address.Value);

    private static InterviewRow? LoadOwned(Database database, InterviewId interview, long epoch) =>
        InterviewRow.Load(database, interview) is { } row && row.IsOwnedBy(epoch) ? row : null;

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;

    private static ReadOnlyMemory<byte>? Opaque(byte[]? bytes) => bytes is null ? (ReadOnlyMemory<byte>?)null : bytes;
}
