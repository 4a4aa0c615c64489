using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.People;

/// <summary>The people of each study. A person is found again by how they are reached, so importing twice changes nothing.</summary>
public sealed class Rosters(ICatalogue catalogue, Vault vault, TimeProvider time)
{
    private const int AtOnce = 64;
    private readonly SealedCollection<Person> _people = new(catalogue, vault, PeopleJson.Default.Person);

    /// <summary>The name of a contact, the same in every study.</summary>
    public string IdOf(Contact contact) => vault.Name("person", contact.Key);

    public ValueTask<Person?> FindAsync(string study, string id, CancellationToken cancellation) => _people.FindAsync(Collection(study), id, cancellation);

    /// <summary>A study's people, by name and address.</summary>
    public async ValueTask<IReadOnlyList<Person>> ListAsync(string study, CancellationToken cancellation) =>
    [
        .. (await _people.ListAsync(Collection(study), cancellation))
            .OrderBy(p => p.Entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Entry.Contact.Key, StringComparer.Ordinal),
    ];

    /// <summary>Adds people, and brings those up to date who are there already. Nobody is removed.</summary>
    public async ValueTask<RosterChanges> ImportAsync(string study, IReadOnlyList<RosterEntry> entries, CancellationToken cancellation)
    {
        var (added, changed) = (0, 0);
        await Parallel.ForEachAsync(
            entries,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (entry, token) =>
            {
                var now = time.GetUtcNow();
                var isNew = false;
                var (_, wrote) = await _people.ChangeAsync(
                    Collection(study),
                    IdOf(entry.Contact),
                    known =>
                    {
                        isNew = known is null;
                        return known?.Entry == entry ? null : new(IdOf(entry.Contact), study, entry, known?.AddedAt ?? now, now);
                    },
                    token);
                if (wrote)
                {
                    Interlocked.Increment(ref isNew ? ref added : ref changed);
                }
            });
        return new(added, changed, entries.Count - added - changed);
    }

    /// <summary>Takes somebody off a study's roster; false when they are not on it.</summary>
    public ValueTask<bool> RemoveAsync(string study, string id, CancellationToken cancellation) => _people.DeleteAsync(Collection(study), id, cancellation);

    private static string Collection(string study) => $"people/{study}";
}

/// <summary>What an import did.</summary>
public sealed record RosterChanges(int Added, int Changed, int Unchanged);
