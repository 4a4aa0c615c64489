namespace Bot.Host.Stores.Sqlite;

/// <summary>Something for the writer to do, and somebody who waits for it.</summary>
internal abstract class SqliteWork(CancellationToken cancellation)
{
    internal CancellationToken Cancellation => cancellation;

    /// <summary>Does it; may be called again when the transaction around it was lost.</summary>
    internal abstract void Execute(Database database);

    /// <summary>It is durable.</summary>
    internal abstract void Succeed();

    /// <summary>Nothing of it happened.</summary>
    internal abstract void Fail(Exception cause);

    internal abstract void Cancel();
}

internal sealed class SqliteWork<T>(Func<Database, T> operation, CancellationToken cancellation) : SqliteWork(cancellation)
{
    // Continuations run elsewhere: the writer's thread must get back to writing.
    private readonly TaskCompletionSource<T> waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? answer;

    internal Task<T> Task => waiting.Task;

    internal override void Execute(Database database) => answer = operation(database);

    internal override void Succeed() => waiting.TrySetResult(answer!);

    internal override void Fail(Exception cause) => waiting.TrySetException(cause);

    internal override void Cancel() => waiting.TrySetCanceled(Cancellation);
}
