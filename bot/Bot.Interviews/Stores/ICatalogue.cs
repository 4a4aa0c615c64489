namespace Bot.Interviews.Stores;

/// <summary>
/// Named documents beside the turns: flow bundles and study revisions under their hash, links, installations,
/// conversation references, people, reports. All content is sealed by the caller unless it is no person's data.
/// </summary>
public interface ICatalogue
{
    /// <summary>One document; null when there is none.</summary>
    ValueTask<CatalogueDocument?> GetAsync(string collection, string id, CancellationToken cancellation);

    /// <summary>Writes a document if its tag is still <paramref name="expectedTag"/> (null: if there is none yet).</summary>
    /// <returns>The new tag, or null when somebody else wrote first.</returns>
    ValueTask<string?> PutAsync(string collection, string id, ReadOnlyMemory<byte> content, string? expectedTag, CancellationToken cancellation);

    /// <summary>Deletes a document; false when there was none.</summary>
    ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellation);

    /// <summary>All documents of a collection in order of id.</summary>
    ValueTask<IReadOnlyList<CatalogueDocument>> ListAsync(string collection, CancellationToken cancellation);
}

/// <summary>A document of the catalogue.</summary>
/// <param name="Tag">Changes with every write.</param>
public sealed record CatalogueDocument(string Collection, string Id, ReadOnlyMemory<byte> Content, string Tag);
