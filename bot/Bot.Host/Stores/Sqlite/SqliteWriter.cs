using Bot.Interviews.Stores;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// The one thread that writes to a database. What comes in while it waits for the disk is committed together, each piece
/// under a savepoint of its own, so that one that fails takes no other with it. Callers await; none of their threads blocks.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MaxBatch = 256;
    private const int MaxWaiting = 8192;
    private static readonly TimeSpan CheckpointRetry = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly Queue<SqliteWork> waiting = [];
    private readonly Database database;
    private readonly string path;
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool closing;
    private bool scrubbing;

    internal SqliteWriter(Database database, string path)
    {
        this.database = database;
        this.path = path;
        new Thread(Work) { IsBackground = true, Name = $"writer of {Path.GetFileName(path)}" }.Start();
    }

    /// <summary>Runs an operation in a transaction; the answer comes when it is durable.</summary>
    /// <exception cref="StoreUnavailableException">Nothing of it happened.</exception>
    internal Task<T> RunAsync<T>(Func<Database, T> operation, CancellationToken cancellation)
    {
        var work = new SqliteWork<T>(operation, cancellation);
        lock (gate)
        {
            if (closing)
            {
                throw SqliteFaults.Closed();
            }

            if (waiting.Count >= MaxWaiting)
            {
                throw new StoreUnavailableException($"{waiting.Count} writes to {path} wait already: the disk does not keep up.");
            }

            waiting.Enqueue(work);
            Monitor.Pulse(gate);
        }

        return work.Task;
    }

    /// <summary>Soon rewrites the log of changes, so that what was deleted is nowhere in the files.</summary>
    internal void Scrub()
    {
        lock (gate)
        {
            scrubbing = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Finishes what waits, writes everything into the database file and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            closing = true;
            Monitor.Pulse(gate);
        }

        await finished.Task;
    }

    private void Work()
    {
        var batch = new List<SqliteWork>(MaxBatch);
        while (Take(batch))
        {
            if (batch.Count > 0)
            {
                Commit(batch);
                batch.Clear();
            }

            if (Volatile.Read(ref scrubbing) && Checkpoint())
            {
                Volatile.Write(ref scrubbing, false);
            }
        }

        Checkpoint();
        database.Dispose();
        finished.SetResult();
    }

    /// <returns>False when the writer is closed and nothing waits.</returns>
    private bool Take(List<SqliteWork> batch)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && !closing)
            {
                // Readers keep a checkpoint from finishing: then it is tried again, also when nothing else is written.
                _ = scrubbing ? Monitor.Wait(gate, CheckpointRetry) : Monitor.Wait(gate);
            }

            while (batch.Count < MaxBatch && waiting.TryDequeue(out var work))
            {
                batch.Add(work);
            }

            return batch.Count > 0 || !closing;
        }
    }

    private void Commit(List<SqliteWork> batch)
    {
        if (TryCommit(batch))
        {
            return;
        }

        // Some faults (a full disk) end the whole transaction: then whoever fits goes through by itself.
        foreach (var work in batch)
        {
            TryCommit([work]);
        }
    }

    /// <returns>False when nothing happened and nobody was told.</returns>
    private bool TryCommit(List<SqliteWork> batch)
    {
        var alone = batch.Count == 1;
        var done = new List<SqliteWork>(batch.Count);
        var failed = new List<(SqliteWork Work, Exception Cause)>();
        try
        {
            database.Run("BEGIN IMMEDIATE");
            foreach (var work in batch)
            {
                if (work.Cancellation.IsCancellationRequested)
                {
                    work.Cancel();
                }
                else if (alone)
                {
                    work.Execute(database);
                    done.Add(work);
                }
                else if (Fault(work) is { } cause)
                {
                    failed.Add((work, cause));
                }
                else
                {
                    done.Add(work);
                }
            }

            database.Run("COMMIT");
        }
        catch (Exception cause)
        {
            if (database.InTransaction)
            {
                database.Run("ROLLBACK");
            }

            if (!alone)
            {
                return false;
            }

            batch[0].Fail(Explain(cause));
            return true;
        }

        done.ForEach(work => work.Succeed());
        failed.ForEach(fail => fail.Work.Fail(Explain(fail.Cause)));
        return true;
    }

    /// <summary>Does one piece of a batch; what it threw, when only it is undone.</summary>
    private Exception? Fault(SqliteWork work)
    {
        database.Run("SAVEPOINT piece");
        try
        {
            work.Execute(database);
            database.Run("RELEASE piece");
            return null;
        }
        catch (Exception cause) when (database.InTransaction)
        {
            database.Run("ROLLBACK TO piece");
            database.Run("RELEASE piece");
            return cause;
        }
    }

    private Exception Explain(Exception cause) => cause is SqliteException fault ? SqliteFaults.Translate(fault, path) : cause;

    /// <returns>Whether the log of changes is empty now; readers or a fault may keep it.</returns>
    private bool Checkpoint()
    {
        try
        {
            return database.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.Number(0) == 0);
        }
        catch (SqliteException)
        {
            // Nothing is lost: what is not in the database file is in its log, and the next checkpoint or start moves it.
            return false;
        }
    }
}
