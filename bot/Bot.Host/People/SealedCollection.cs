using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.People;

/// <summary>Documents of one kind in the catalogue, sealed, and changed only from what was read.</summary>
internal sealed class SealedCollection<T>(ICatalogue catalogue, Vault vault, JsonTypeInfo<T> type)
    where T : class
{
    private const int MaxTries = 32;

    public async ValueTask<T?> FindAsync(string collection, string id, CancellationToken cancellation) =>
        await catalogue.GetAsync(collection, id, cancellation) is { } document ? await OpenAsync(document, cancellation) : null;

    /// <summary>Adds a document; false when there is one of this id.</summary>
    public async ValueTask<bool> AddAsync(string collection, string id, T content, CancellationToken cancellation) =>
        await catalogue.PutAsync(collection, id, await SealAsync(collection, id, content, cancellation), expectedTag: null, cancellation) is not null;

    /// <summary>Changes a document, or adds it, from what it is at that moment.</summary>
    /// <param name="change">Given what there is (null: nothing), what there shall be; null leaves it as it is.</param>
    /// <returns>What there is afterwards and whether this call changed it.</returns>
    public async ValueTask<(T? Now, bool Changed)> ChangeAsync(string collection, string id, Func<T?, T?> change, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var document = await catalogue.GetAsync(collection, id, cancellation);
            var before = document is null ? null : await OpenAsync(document, cancellation);
            if (change(before) is not { } after)
            {
                return (before, false);
            }

            var content = await SealAsync(collection, id, after, cancellation);
            if (await catalogue.PutAsync(collection, id, content, document?.Tag, cancellation) is not null)
            {
                return (after, true);
            }
        }

        throw new StoreUnavailableException($"A document of {collection} changes too often to be written.");
    }

    public ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellation) => catalogue.DeleteAsync(collection, id, cancellation);

    public async ValueTask<IReadOnlyList<T>> ListAsync(string collection, CancellationToken cancellation)
    {
        var all = await catalogue.ListAsync(collection, cancellation);
        var opened = new List<T>(all.Count);
        foreach (var document in all)
        {
            opened.Add(await OpenAsync(document, cancellation));
        }

        return opened;
    }

    private async ValueTask<byte[]> SealAsync(string collection, string id, T content, CancellationToken cancellation) =>
        await vault.SealDocumentAsync(collection, id, JsonSerializer.SerializeToUtf8Bytes(content, type), cancellation);

    private async ValueTask<T> OpenAsync(CatalogueDocument document, CancellationToken cancellation) =>
        JsonSerializer.Deserialize((await vault.OpenDocumentAsync(document.Collection, document.Id, document.Content, cancellation)).AsSpan(), type)
            ?? throw new JsonException($"A document of {document.Collection} is empty.");
}
