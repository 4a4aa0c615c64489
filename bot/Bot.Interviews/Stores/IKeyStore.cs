namespace Bot.Interviews.Stores;

/// <summary>
/// Salts, kept apart from the data and out of its backups: deleting a salt makes every copy of what was sealed with it unreadable.
/// Names: <c>interview/&lt;id&gt;</c>, <c>ingress/&lt;hour&gt;</c>, <c>catalogue</c>.
/// </summary>
public interface IKeyStore
{
    /// <summary>The salt of a name, made from <paramref name="proposed"/> (32 random bytes) when there is none; the first writer wins.</summary>
    ValueTask<ReadOnlyMemory<byte>> GetOrAddAsync(string name, ReadOnlyMemory<byte> proposed, CancellationToken cancellation);

    /// <summary>The salt of a name; null when there is none, or none any more.</summary>
    ValueTask<ReadOnlyMemory<byte>?> GetAsync(string name, CancellationToken cancellation);

    /// <summary>Deletes a salt; deleting what is gone is no fault.</summary>
    ValueTask DeleteAsync(string name, CancellationToken cancellation);
}
