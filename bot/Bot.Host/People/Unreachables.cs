using System.Globalization;
using Bot.Host.Delivery;
using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.People;

/// <summary>
/// Whom a chat refuses for good to write to: their account was closed, or they blocked or removed the app. Kept as a keyed hash with
/// time and reason until a message reaches them again.
/// </summary>
public sealed class Unreachables(ICatalogue catalogue, Vault vault, TimeProvider time) : IReachability
{
    private const string Collection = "unreachable";

    /// <summary>How long what other instances noted may be overlooked by a message that arrived.</summary>
    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(1);

    private readonly SealedCollection<Unreachable> _people = new(catalogue, vault, PeopleJson.Default.Unreachable);
    private Known _known = new([], DateTimeOffset.MinValue);

    public async ValueTask NoteAsync(ChatPlace to, string? refusal, CancellationToken cancellation)
    {
        var id = IdOf(new Contact(to.Channel, to.User.Length > 0 ? to.User : to.Conversation, to.Tenant));
        if (refusal is not null)
        {
            await _people.AddAsync(Collection, id, new(id, time.GetUtcNow(), refusal), cancellation);
            _known = _known with { Until = DateTimeOffset.MinValue };
        }
        else if ((await KnownAsync(cancellation)).Contains(id))
        {
            await _people.DeleteAsync(Collection, id, cancellation);
        }
    }

    /// <summary>Tells for many contacts at once since when and why they cannot be reached; null for everybody else.</summary>
    public async ValueTask<Func<Contact, Unreachable?>> AllAsync(CancellationToken cancellation)
    {
        var known = (await _people.ListAsync(Collection, cancellation)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return contact => known.GetValueOrDefault(IdOf(contact));
    }

    /// <summary>Nearly everybody can be reached: what arrives costs no look into the store.</summary>
    private async ValueTask<HashSet<string>> KnownAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_known.Until <= now)
        {
            _known = new([.. (await catalogue.ListAsync(Collection, cancellation)).Select(d => d.Id)], now + s_remembered);
        }

        return _known.Ids;
    }

    private string IdOf(Contact contact) => vault.Name(Collection, contact.Key);

    private sealed record Known(HashSet<string> Ids, DateTimeOffset Until);
}

/// <summary>Somebody who cannot be written to.</summary>
/// <param name="Id">A keyed hash of how they were reached.</param>
/// <param name="Since">When a message to them was refused first.</param>
/// <param name="Reason">Why, and what helps, without anybody's text.</param>
public sealed record Unreachable(string Id, DateTimeOffset Since, string Reason)
{
    /// <summary>In a line, with the day in UTC.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cannot be reached since {Since.UtcDateTime:yyyy-MM-dd HH:mm}: {Reason}");
}
