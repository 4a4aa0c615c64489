using System.Collections.Concurrent;
using System.Text;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Connector;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// The group chats and channels that the bot is in, and where they are reached, so that it can post there without being asked.
/// Sealed, each under a keyed hash of its id. Of personal chats nothing is kept here.
/// </summary>
public sealed class ConversationReferences(ICatalogue catalogue, Vault vault)
{
    private const string Collection = "teams-conversations";
    private const int MostRemembered = 10_000;

    /// <summary>What was written last, by its name: most activities change nothing.</summary>
    private readonly ConcurrentDictionary<string, TeamsReference> _known = new(StringComparer.Ordinal);

    /// <summary>Remembers where an activity came from, or forgets it when the bot was taken out of there.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async ValueTask NoteAsync(Activity activity, CancellationToken cancellation)
    {
        if (!TeamsInbound.IsGroup(activity) || TeamsReference.Of(activity) is not { } seen)
        {
            return;
        }

        var place = seen with { Conversation = seen.Root, UserId = "" };
        var name = NameOf(place.Conversation);
        if (TeamsInbound.IsRemoval(activity))
        {
            _known.TryRemove(name, out _);
            await catalogue.DeleteAsync(Collection, name, cancellation);
        }
        else if (!_known.TryGetValue(name, out var known) || known != place)
        {
            await WriteAsync(name, place, cancellation);
        }
    }

    /// <summary>Where a group chat or channel is reached; null when the bot is not known to be there.</summary>
    public async ValueTask<TeamsReference?> FindAsync(string conversation, CancellationToken cancellation)
    {
        var name = NameOf(TeamsReference.RootOf(conversation));
        return await catalogue.GetAsync(Collection, name, cancellation) is { } document ? await OpenAsync(document, cancellation) : null;
    }

    /// <summary>One place of every team that the bot is in.</summary>
    public async ValueTask<IReadOnlyList<TeamsReference>> TeamsAsync(CancellationToken cancellation)
    {
        var teams = new Dictionary<string, TeamsReference>(StringComparer.Ordinal);
        foreach (var document in await catalogue.ListAsync(Collection, cancellation))
        {
            if (await OpenAsync(document, cancellation) is { IsChannel: true, Team.Length: > 0 } place)
            {
                teams.TryAdd(place.Team, place);
            }
        }

        return [.. teams.Values];
    }

    private async ValueTask WriteAsync(string name, TeamsReference place, CancellationToken cancellation)
    {
        var content = await vault.SealDocumentAsync(Collection, name, Encoding.UTF8.GetBytes(Json.Write(place.ToValue())), cancellation);

        // Whoever writes at the same time writes as new an address.
        var before = await catalogue.GetAsync(Collection, name, cancellation);
        await catalogue.PutAsync(Collection, name, content, before?.Tag, cancellation);
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[name] = place;
    }

    private async ValueTask<TeamsReference?> OpenAsync(CatalogueDocument document, CancellationToken cancellation) =>
        Json.Parse(await vault.OpenDocumentAsync(Collection, document.Id, document.Content, cancellation)) is ObjectValue value ? TeamsReference.Read(value) : null;

    private string NameOf(string conversation) => vault.DedupeKey(TeamsInbound.Channel, "reference", conversation);
}
