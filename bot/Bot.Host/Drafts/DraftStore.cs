using System.Globalization;
using System.Text.Json.Serialization;
using Bot.Host.People;
using Bot.Interviews.Drafting;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Drafts;

/// <summary>Drafts in the catalogue, sealed since they say who wrote what: one document each, and which of them a place talks about.</summary>
public sealed class DraftStore(ICatalogue catalogue, Vault vault)
{
    private const string Drafts = "drafts";
    private const string Places = "draft-places";
    private const int MaxRaces = 32;
    private readonly SealedCollection<Draft> _drafts = new(catalogue, vault, DraftJson.Default.Draft);
    private readonly SealedCollection<DraftPlace> _places = new(catalogue, vault, DraftJson.Default.DraftPlace);

    public async Task<Draft?> FindAsync(int number, CancellationToken cancellation) => await _drafts.FindAsync(Drafts, IdOf(number), cancellation);

    /// <summary>All drafts, by number.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(CancellationToken cancellation) => await _drafts.ListAsync(Drafts, cancellation);

    /// <summary>Adds a draft under the next number.</summary>
    public async Task<Draft> AddAsync(DraftVersion version, CancellationToken cancellation)
    {
        for (var races = 0; races < MaxRaces; races++)
        {
            var last = (await catalogue.ListAsync(Drafts, cancellation)).Select(document => int.Parse(document.Id, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
            var draft = new Draft(last + 1, [version], 0);
            if (await _drafts.AddAsync(Drafts, IdOf(draft.Number), draft, cancellation))
            {
                return draft;
            }
        }

        throw new StoreUnavailableException("A draft could not be added: too many are begun at once.");
    }

    /// <summary>Puts a draft in the place of what it was made from; false when somebody else changed it meanwhile.</summary>
    public async Task<bool> ReplaceAsync(Draft before, Draft after, CancellationToken cancellation)
    {
        var (_, changed) = await _drafts.ChangeAsync(
            Drafts,
            IdOf(before.Number),
            now => now is not null && (now.Current, now.Versions.Length, now.Published) == (before.Current, before.Versions.Length, before.Published) ? after : null,
            cancellation);
        return changed;
    }

    /// <summary>Notes that a draft was published; null when there is no such draft.</summary>
    public async Task<Draft?> PublishedAsync(int number, int revision, CancellationToken cancellation) =>
        (await _drafts.ChangeAsync(Drafts, IdOf(number), now => now is null ? null : now with { Published = revision }, cancellation)).Now;

    /// <summary>The draft that a conversation talks about; null when there is none.</summary>
    public async Task<int?> AtAsync(string place, CancellationToken cancellation) => (await _places.FindAsync(Places, vault.Name("draft-place", place), cancellation))?.Draft;

    /// <summary>From now on a conversation talks about this draft; null about none.</summary>
    public async Task TalkAsync(string place, int? draft, CancellationToken cancellation)
    {
        var id = vault.Name("draft-place", place);
        if (draft is { } number)
        {
            await _places.ChangeAsync(Places, id, _ => new(number), cancellation);
        }
        else
        {
            await _places.DeleteAsync(Places, id, cancellation);
        }
    }

    private static string IdOf(int number) => number.ToString("000000", CultureInfo.InvariantCulture);
}

/// <summary>What a conversation talks about.</summary>
internal sealed record DraftPlace(int Draft);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftPlace))]
internal sealed partial class DraftJson : JsonSerializerContext;
