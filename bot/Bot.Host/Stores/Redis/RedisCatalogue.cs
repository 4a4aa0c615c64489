using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>The catalogue: a hash for each collection, in which a document is its tag and its content in one value.</summary>
internal sealed class RedisCatalogue(RedisGate gate, RedisClock clock) : ICatalogue
{
    private const int TagLength = 12;

    public async ValueTask<CatalogueDocument?> GetAsync(string collection, string id, CancellationToken cancellation)
    {
        var value = await gate.AskAsync((collection, id), static (database, ask) =>
            database.HashGetAsync(RedisKeys.Collection(ask.collection), ask.id), null, cancellation);
        return value.IsNull ? null : Read(collection, id, value!);
    }

    public async ValueTask<string?> PutAsync(
        string collection, string id, ReadOnlyMemory<byte> content, string? expectedTag, CancellationToken cancellation)
    {
        // Random, so that a document which was deleted and written again never gets a tag that somebody still holds.
        var tag = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TagLength * 3 / 4));
        var written = (long)await gate.EvaluateAsync(
            RedisScript.PutDocument, [RedisKeys.Collection(collection)],
            [clock.Head(), id, expectedTag ?? RedisValue.EmptyString, tag, content.ToArray()], cancellation);
        return written == 1 ? tag : null;
    }

    public async ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellation) =>
        await gate.AskAsync((collection, id), static (database, ask) =>
            database.HashDeleteAsync(RedisKeys.Collection(ask.collection), ask.id), null, cancellation);

    public async ValueTask<IReadOnlyList<CatalogueDocument>> ListAsync(string collection, CancellationToken cancellation)
    {
        var all = await gate.AskAsync(collection, static (database, name) =>
            database.HashGetAllAsync(RedisKeys.Collection(name)), null, cancellation);
        return [.. all.Select(entry => Read(collection, entry.Name!, entry.Value!)).OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    private static CatalogueDocument Read(string collection, string id, byte[] value) =>
        new(collection, id, value.AsMemory(TagLength), Encoding.ASCII.GetString(value, 0, TagLength));
}
