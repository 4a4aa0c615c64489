using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Interviews.Stores.InMemory;

/// <summary>The catalogue as a dictionary: what the others must behave like.</summary>
public sealed class InMemoryCatalogue : ICatalogue
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<(string Collection, string Id), CatalogueDocument> documents = [];
    private long writes;

    public ValueTask<CatalogueDocument?> GetAsync(string collection, string id, CancellationToken cancellation) =>
        new(documents.GetValueOrDefault((collection, id)));

    public ValueTask<string?> PutAsync(
        string collection, string id, ReadOnlyMemory<byte> content, string? expectedTag, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (documents.GetValueOrDefault((collection, id))?.Tag != expectedTag)
            {
                return new((string?)null);
            }

            var tag = (++writes).ToString(CultureInfo.InvariantCulture);
            documents[(collection, id)] = new(collection, id, content.ToArray(), tag);
            return new(tag);
        }
    }

    public ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellation)
    {
        lock (gate)
        {
            return new(documents.TryRemove((collection, id), out _));
        }
    }

    public ValueTask<IReadOnlyList<CatalogueDocument>> ListAsync(string collection, CancellationToken cancellation) =>
        new([.. documents.Values.Where(document => document.Collection == collection).OrderBy(document => document.Id, StringComparer.Ordinal)]);
}
