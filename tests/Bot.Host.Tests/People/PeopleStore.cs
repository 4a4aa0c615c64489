using Bot.Host.People;
using Bot.Host.Tests.Stores;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;

namespace Bot.Host.Tests.People;

/// <summary>People, links and invitations over a store in memory, with a clock that stands until it is moved.</summary>
internal sealed class PeopleStore
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public PeopleStore()
    {
        Stores = InMemoryStore.Open(Time, trustsCallers: true);
        Vault = new(MasterKeys.Parse(Key), Stores.Keys, Time);
        OptOuts = new(Stores.Catalogue, Vault, Time);
        Rosters = new(Stores.Catalogue, Vault, Time);
        Links = new(Stores.Catalogue, Vault, Time);
        Queue = new(Stores.Catalogue);
        Invitations = new(Stores.Catalogue, Vault, OptOuts, Links, Queue, Time);
    }

    /// <summary>Noon in London, on a Monday.</summary>
    public SteppedTime Time { get; } = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public StoreSet Stores { get; }

    public Vault Vault { get; }

    public OptOuts OptOuts { get; }

    public Rosters Rosters { get; }

    public PersonalLinks Links { get; }

    public InvitationQueue Queue { get; }

    public Invitations Invitations { get; }
}
