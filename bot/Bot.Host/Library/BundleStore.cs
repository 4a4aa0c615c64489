using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Faults;
using Bot.Interviews.Stores;

namespace Bot.Host.Library;

/// <summary>
/// Flow bundles and study revisions in the catalogue: bundles under their hash, and for each study the list of hashes in the
/// order in which they were published. No person's data, so nothing here is sealed.
/// </summary>
public sealed class BundleStore(ICatalogue catalogue, TimeProvider time)
{
    private const string Bundles = "bundles";
    private const string Studies = "studies";
    private const int MaxRaces = 16;

    /// <summary>Publishes a study's files as its next revision, unless one of its revisions has these very files.</summary>
    /// <param name="asNewest">An older revision with these files does not do: they become the newest again.</param>
    /// <returns>The number of the revision that has these files.</returns>
    public async Task<int> PublishAsync(string study, FlowFiles files, CancellationToken cancellation, bool asNewest = false)
    {
        var hash = files.Hash();
        for (var races = 0; ; races++)
        {
            var document = await catalogue.GetAsync(Studies, study, cancellation);
            var revisions = document is null ? [] : ReadRevisions(document.Content);
            if (revisions.FindLast(r => r.Hash == hash) is { } known && (!asNewest || known.Number == revisions.Count))
            {
                return known.Number;
            }

            await catalogue.PutAsync(Bundles, hash, Write(files), expectedTag: null, cancellation);
            FailPoint.Reach(FailPoint.MidMigrate);
            var next = new StudyRevision(revisions.Count + 1, hash, time.GetUtcNow());
            var content = JsonSerializer.SerializeToUtf8Bytes([.. revisions, next], LibraryJson.Default.ListStudyRevision);
            if (await catalogue.PutAsync(Studies, study, content, document?.Tag, cancellation) is not null)
            {
                return next.Number;
            }

            if (races == MaxRaces)
            {
                throw new StoreUnavailableException($"Study {study} could not be published: too many instances publish at once. Start again.");
            }
        }
    }

    /// <summary>All revisions of a study, oldest first; empty when there is no such study.</summary>
    internal async Task<IReadOnlyList<StudyRevision>> RevisionsAsync(string study, CancellationToken cancellation) =>
        await catalogue.GetAsync(Studies, study, cancellation) is { } document ? ReadRevisions(document.Content) : [];

    /// <summary>The newest revision of every study.</summary>
    public async Task<IReadOnlyList<(string Study, string Hash, int Revision)>> NewestAsync(CancellationToken cancellation) =>
    [
        .. from document in await catalogue.ListAsync(Studies, cancellation)
           let newest = ReadRevisions(document.Content)[^1]
           select (document.Id, newest.Hash, newest.Number),
    ];

    /// <summary>The files of a bundle; null when the catalogue does not have it.</summary>
    public async ValueTask<FlowFiles?> FindAsync(string hash, CancellationToken cancellation) =>
        await catalogue.GetAsync(Bundles, hash, cancellation) is { } document
            ? new FlowFiles(JsonSerializer.Deserialize(document.Content.Span, LibraryJson.Default.ListBundleFile)!.Select(f => new SourceText(f.Name, f.Text)))
            : null;

    private static byte[] Write(FlowFiles files) =>
        JsonSerializer.SerializeToUtf8Bytes([.. files.All.Select(f => new BundleFile(f.Name, f.Text))], LibraryJson.Default.ListBundleFile);

    private static List<StudyRevision> ReadRevisions(ReadOnlyMemory<byte> content) =>
        JsonSerializer.Deserialize(content.Span, LibraryJson.Default.ListStudyRevision)!;
}

internal sealed record StudyRevision(int Number, string Hash, DateTimeOffset At);

internal sealed record BundleFile(string Name, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<StudyRevision>))]
[JsonSerializable(typeof(List<BundleFile>))]
internal sealed partial class LibraryJson : JsonSerializerContext;
