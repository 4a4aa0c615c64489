using System.Buffers.Text;
using System.Security.Cryptography;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>The catalogue as one table.</summary>
internal sealed class SqliteCatalogue(SqliteWriter writer, SqliteReaders readers) : ICatalogue
{
    public ValueTask<CatalogueDocument?> GetAsync(string collection, string id, CancellationToken cancellation) =>
        new(readers.Read(database => database.First(
            "SELECT content, tag FROM document WHERE collection = $1 AND id = $2",
            row => new CatalogueDocument(collection, id, row.Bytes(0), row.Text(1)),
            collection, id)));

    public async ValueTask<string?> PutAsync(
        string collection, string id, ReadOnlyMemory<byte> content, string? expectedTag, CancellationToken cancellation)
    {
        // Random, so that a document which was deleted and written again never gets a tag that somebody still holds.
        var tag = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
        var bytes = Database.Bytes(content);
        var written = await writer.RunAsync(
            database => expectedTag is null
                ? database.Run(
                    "INSERT INTO document (collection, id, tag, content) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                    collection, id, tag, bytes)
                : database.Run(
                    "UPDATE document SET tag = $3, content = $4 WHERE collection = $1 AND id = $2 AND tag = $5",
                    collection, id, tag, bytes, expectedTag),
            cancellation);
        return written > 0 ? tag : null;
    }

    public async ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellation)
    {
        var deleted = await writer.RunAsync(
            database => database.Run("DELETE FROM document WHERE collection = $1 AND id = $2", collection, id), cancellation) > 0;
        if (deleted)
        {
            writer.Scrub();
        }

        return deleted;
    }

    public ValueTask<IReadOnlyList<CatalogueDocument>> ListAsync(string collection, CancellationToken cancellation) =>
        new(readers.Read(database => database.All(
            "SELECT id, content, tag FROM document WHERE collection = $1 ORDER BY id",
            row => new CatalogueDocument(collection, row.Text(0), row.Bytes(1), row.Text(2)),
            collection)));
}
