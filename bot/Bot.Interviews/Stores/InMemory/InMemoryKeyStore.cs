using System.Collections.Concurrent;

namespace Bot.Interviews.Stores.InMemory;

/// <summary>Salts in a dictionary: what the others must behave like.</summary>
public sealed class InMemoryKeyStore : IKeyStore
{
    private readonly ConcurrentDictionary<string, byte[]> salts = [];

    public ValueTask<ReadOnlyMemory<byte>> GetOrAddAsync(string name, ReadOnlyMemory<byte> proposed, CancellationToken cancellation) =>
        new(salts.GetOrAdd(name, static (_, proposed) => proposed.ToArray(), proposed));

    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string name, CancellationToken cancellation) =>
        new(salts.TryGetValue(name, out var salt) ? salt : (ReadOnlyMemory<byte>?)null);

    public ValueTask DeleteAsync(string name, CancellationToken cancellation)
    {
        salts.TryRemove(name, out _);
        return default;
    }
}
