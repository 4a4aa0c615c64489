using System.Collections.Concurrent;
using Bot.Interviews.Stores;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// Connections that only read, each what was durable when it began; they neither wait for the writer nor keep it waiting.
/// Reads come from memory nearly always and are short, so they run where they are asked for.
/// </summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private const int Kept = 4;
    private readonly ConcurrentStack<Database> idle = [];
    private volatile bool closed;

    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    internal T Read<T>(Func<Database, T> read)
    {
        if (closed)
        {
            throw SqliteFaults.Closed();
        }

        try
        {
            if (!idle.TryPop(out var database))
            {
                database = Database.Open(path, forWriting: false);
            }

            try
            {
                return read(database);
            }
            finally
            {
                Return(database);
            }
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(fault, path);
        }
    }

    /// <summary>Several statements that see the same moment.</summary>
    internal T ReadAtOnce<T>(Func<Database, T> read) => Read(database =>
    {
        database.Run("BEGIN");
        try
        {
            return read(database);
        }
        finally
        {
            database.Run("COMMIT");
        }
    });

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var database))
        {
            database.Dispose();
        }
    }

    private void Return(Database database)
    {
        if (closed || idle.Count >= Kept)
        {
            database.Dispose();
            return;
        }

        idle.Push(database);
        if (closed)
        {
            Dispose();
        }
    }
}
