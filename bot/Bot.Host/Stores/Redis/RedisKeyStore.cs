using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Salts, in a database of their own unless the servers are a cluster.</summary>
internal sealed class RedisKeyStore(RedisGate gate, int? database) : IKeyStore
{
    public async ValueTask<ReadOnlyMemory<byte>> GetOrAddAsync(string name, ReadOnlyMemory<byte> proposed, CancellationToken cancellation)
    {
        var key = RedisKeys.Salt(name);

        // Both questions leave together and are answered in order: one round trip, and the first writer's salt for everybody.
        var adding = gate.AskAsync((key, proposed), static (database, ask) =>
            database.StringSetAsync(ask.key, ask.proposed.ToArray(), null, When.NotExists), database, cancellation);
        var reading = gate.AskAsync(key, static (database, name) => database.StringGetAsync(name), database, cancellation);
        await adding;
        var salt = await reading;
        return salt.IsNull
            ? throw new StoreUnavailableException("A salt was deleted while it was made; asking again is safe.")
            : (byte[])salt!;
    }

    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string name, CancellationToken cancellation)
    {
        var salt = await gate.AskAsync(
            RedisKeys.Salt(name), static (database, key) => database.StringGetAsync(key), database, cancellation);
        return salt.IsNull ? (ReadOnlyMemory<byte>?)null : (byte[])salt!;
    }

    public async ValueTask DeleteAsync(string name, CancellationToken cancellation) =>
        await gate.AskAsync(RedisKeys.Salt(name), static (database, key) => database.KeyDeleteAsync(key), database, cancellation);
}
