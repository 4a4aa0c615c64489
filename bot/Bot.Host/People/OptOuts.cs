using System.Globalization;
using System.Text;
using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.People;

/// <summary>
/// Who is not written to any more, by no study of this installation. Kept for ever, as a keyed hash: whom it means can only be
/// told by asking about an address.
/// </summary>
public sealed class OptOuts(ICatalogue catalogue, Vault vault, TimeProvider time)
{
    private const string Collection = "opt-outs";

    /// <summary>Whether somebody does not want to be written to.</summary>
    public async ValueTask<bool> HasAsync(Contact contact, CancellationToken cancellation) =>
        await catalogue.GetAsync(Collection, IdOf(contact), cancellation) is not null;

    /// <summary>Remembers that somebody does not want to be written to. Doing so again changes nothing.</summary>
    public async ValueTask AddAsync(Contact contact, CancellationToken cancellation) =>
        await catalogue.PutAsync(Collection, IdOf(contact), Encoding.ASCII.GetBytes(time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)), expectedTag: null, cancellation);

    /// <summary>Tells for many contacts at once.</summary>
    public async ValueTask<Func<Contact, bool>> AllAsync(CancellationToken cancellation)
    {
        var known = (await catalogue.ListAsync(Collection, cancellation)).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return contact => known.Contains(IdOf(contact));
    }

    private string IdOf(Contact contact) => vault.Name("opt-out", contact.Key);
}
