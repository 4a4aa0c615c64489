using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>Salts in a file of their own. A deleted one is overwritten and leaves the log of changes at once.</summary>
internal sealed class SqliteKeyStore(SqliteWriter writer, SqliteReaders readers) : IKeyStore
{
    public async ValueTask<ReadOnlyMemory<byte>> GetOrAddAsync(string name, ReadOnlyMemory<byte> proposed, CancellationToken cancellation) =>
        await GetAsync(name, cancellation) ?? await writer.RunAsync(
            database =>
            {
                database.Run("INSERT INTO salt (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, Database.Bytes(proposed));
                return database.First(Find, row => row.Bytes(0), name);
            },
            cancellation);

    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string name, CancellationToken cancellation)
    {
        var salt = readers.Read(database => database.First(Find, row => row.Bytes(0), name));
        return new(salt is null ? (ReadOnlyMemory<byte>?)null : salt);
    }

    public async ValueTask DeleteAsync(string name, CancellationToken cancellation)
    {
        if (await writer.RunAsync(database => database.Run("DELETE FROM salt WHERE name = $1", name), cancellation) > 0)
        {
            writer.Scrub();
        }
    }

    private const string Find = "SELECT value FROM salt WHERE name = $1";
}
