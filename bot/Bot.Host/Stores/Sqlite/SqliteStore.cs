using Bot.Interviews.Stores;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// Opens the embedded store: <c>candor.db</c> with turns and catalogue and, apart from it so that backups can leave it out,
/// <c>keys.db</c> with the salts.
/// </summary>
public static class SqliteStore
{
    /// <summary>The file with everything but salts, within <see cref="StorageOptions.Directory"/>.</summary>
    public const string TurnsFile = "candor.db";

    /// <summary>The file with the salts, within <see cref="StorageOptions.Directory"/>.</summary>
    public const string KeysFile = "keys.db";

    /// <summary>Locks the directory and opens the store in it, made or brought up to date if need be.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message names the setting.</exception>
    /// <exception cref="StoreUnavailableException">The directory is in use or cannot be written, or a file is not ours.</exception>
    public static async Task<StoreSet> OpenAsync(StorageOptions options, StoreClock clock, CancellationToken cancellation)
    {
        options.Validate();
        cancellation.ThrowIfCancellationRequested();
        var opened = new Stack<Func<ValueTask>>();
        try
        {
            var directory = DirectoryLock.Take(options.Directory);
            opened.Push(() => Dispose(directory));
            var (turnsWriter, turnsReaders) = Open(options, TurnsFile, "turns", opened);
            var (keysWriter, keysReaders) = Open(options, KeysFile, "keys", opened);

            return new StoreSet(
                new SqliteTurnStore(turnsWriter, turnsReaders, clock),
                new SqliteCatalogue(turnsWriter, turnsReaders),
                new SqliteKeyStore(keysWriter, keysReaders))
            {
                Closing = () => CloseAsync(opened),
            };
        }
        catch
        {
            await CloseAsync(opened);
            throw;
        }
    }

    private static (SqliteWriter Writer, SqliteReaders Readers) Open(
        StorageOptions options, string file, string schema, Stack<Func<ValueTask>> opened)
    {
        var path = Path.GetFullPath(Path.Combine(options.Directory, file));
        try
        {
            var database = Database.Open(path, forWriting: true);
            try
            {
                Migrations.Run(database, schema, path);
                if (file == TurnsFile)
                {
                    SqliteTurnStore.EndLeases(database);
                }

                if (options.MaxBytes is { } bytes)
                {
                    database.Pragma($"max_page_count = {bytes / database.Pragma("page_size")}");
                }
            }
            catch
            {
                database.Dispose();
                throw;
            }

            var writer = new SqliteWriter(database, path);
            opened.Push(writer.DisposeAsync);
            var readers = new SqliteReaders(path);
            opened.Push(() => Dispose(readers));
            return (writer, readers);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(fault, path);
        }
    }

    /// <summary>Closes in reverse order: readers first, or the last checkpoint could not empty the log of changes.</summary>
    private static async ValueTask CloseAsync(Stack<Func<ValueTask>> opened)
    {
        while (opened.TryPop(out var close))
        {
            await close();
        }
    }

    private static ValueTask Dispose(IDisposable resource)
    {
        resource.Dispose();
        return default;
    }
}
