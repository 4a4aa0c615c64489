using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;

namespace Bot.Host.People;

/// <summary>
/// Invitations: recorded before they are sent, at most one for each person and study, none for who does not want to be
/// written to. Sending them is the work of whoever reads the queue.
/// </summary>
public sealed class Invitations(ICatalogue catalogue, Vault vault, OptOuts optOuts, PersonalLinks links, InvitationQueue queue, TimeProvider time)
{
    private readonly SealedCollection<Invitation> _invitations = new(catalogue, vault, PeopleJson.Default.Invitation);

    /// <summary>Invites somebody: the invitation is durable when this returns, and on its way soon after.</summary>
    /// <param name="study">To which study.</param>
    /// <param name="wish">Whom, as what.</param>
    public async ValueTask<Invited> CreateAsync(Study study, InvitationWish wish, CancellationToken cancellation)
    {
        if (await optOuts.HasAsync(wish.Contact, cancellation))
        {
            return new(InvitedStatus.OptedOut, null);
        }

        var now = time.GetUtcNow();
        var id = vault.Name("invitation", study.Id, wish.Contact.Key);

        // Queued first: an entry that leads to nothing is dropped, an invitation without an entry would never be sent.
        await queue.AddAsync(new(study.Id, id), now, cancellation);
        var (invitation, created) = await _invitations.ChangeAsync(
            Collection(study.Id),
            id,
            known => known is null || MayFollow(known, study, now) ? New(study, wish, id, now) : null,
            cancellation);
        if (!created)
        {
            return new(InvitedStatus.InvitedBefore, invitation);
        }

        await EnsureLinkAsync(study, invitation!, cancellation);

        // Again: a sender that looked between the two has dropped the entry.
        await queue.AddAsync(new(study.Id, id), now, cancellation);
        queue.Wake();
        return new(InvitedStatus.Invited, invitation);
    }

    public ValueTask<Invitation?> FindAsync(string study, string id, CancellationToken cancellation) => _invitations.FindAsync(Collection(study), id, cancellation);

    /// <summary>The invitation of a contact to a study; null when there is none.</summary>
    public ValueTask<Invitation?> FindAsync(string study, Contact contact, CancellationToken cancellation) =>
        FindAsync(study, vault.Name("invitation", study, contact.Key), cancellation);

    /// <summary>A study's invitations, newest first.</summary>
    public async ValueTask<IReadOnlyList<Invitation>> ListAsync(string study, CancellationToken cancellation) =>
        [.. (await _invitations.ListAsync(Collection(study), cancellation)).OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id, StringComparer.Ordinal)];

    /// <summary>Somebody opened their invitation and an interview began: nothing more is sent for it.</summary>
    public ValueTask<Invitation?> StartedAsync(string study, string id, InterviewId interview, CancellationToken cancellation) =>
        ChangeAsync(study, id, i => i.ForgottenAt is null && i.Interview != interview.Value ? i with { StartedAt = time.GetUtcNow(), Interview = interview.Value, Mailing = null } : null, cancellation);

    /// <summary>The interview of an invitation is over.</summary>
    public ValueTask<Invitation?> FinishedAsync(string study, string id, CancellationToken cancellation) =>
        ChangeAsync(study, id, i => i.FinishedAt is null ? i with { FinishedAt = time.GetUtcNow(), Mailing = null } : null, cancellation);

    /// <summary>Takes an invitation back: nothing more is sent for it, and its link is closed.</summary>
    public async ValueTask<Invitation?> RevokeAsync(string study, string id, CancellationToken cancellation)
    {
        var invitation = await ChangeAsync(study, id, i => i.RevokedAt is null ? i with { RevokedAt = time.GetUtcNow(), Mailing = null } : null, cancellation);
        if (invitation?.Link is { } link)
        {
            await links.RevokeAsync(link, cancellation);
        }

        return invitation;
    }

    /// <summary>Who got an invitation does not want to be written to any more, by any study.</summary>
    public async ValueTask OptOutAsync(string study, string id, CancellationToken cancellation)
    {
        if (await FindAsync(study, id, cancellation) is { Contact: { } contact })
        {
            await optOuts.AddAsync(contact, cancellation);
        }

        await ChangeAsync(study, id, i => i.OptedOutAt is null ? i with { OptedOutAt = time.GetUtcNow(), Mailing = null } : null, cancellation);
    }

    /// <summary>Forgets whom an invitation went to.</summary>
    internal ValueTask<Invitation?> ForgetAsync(string study, string id, CancellationToken cancellation) => ChangeAsync(
        study,
        id,
        i => i.ForgottenAt is null ? i with { Contact = null, Person = null, Name = "", Segment = null, Language = null, TimeZone = null, Seed = "", Mailing = null, Interview = null, ForgottenAt = time.GetUtcNow() } : null,
        cancellation);

    /// <summary>Changes an invitation from what it is at that moment.</summary>
    internal async ValueTask<Invitation?> ChangeAsync(string study, string id, Func<Invitation, Invitation?> change, CancellationToken cancellation) =>
        (await _invitations.ChangeAsync(Collection(study), id, i => i is null ? null : change(i), cancellation)).Now;

    /// <summary>Like <see cref="ChangeAsync"/>; null when nothing was changed.</summary>
    internal async ValueTask<Invitation?> TryChangeAsync(string study, string id, Func<Invitation, Invitation?> change, CancellationToken cancellation) =>
        await _invitations.ChangeAsync(Collection(study), id, i => i is null ? null : change(i), cancellation) is { Changed: true, Now: var now } ? now : null;

    /// <summary>Makes the link that an invitation names; it may not exist yet when whoever made the invitation ended too early.</summary>
    internal async ValueTask EnsureLinkAsync(Study study, Invitation invitation, CancellationToken cancellation)
    {
        if (invitation.Link is not null)
        {
            await links.CreateAsync(
                new(study.Id, TimeSpan.FromDays(study.Invitation.Days), invitation.Segment, invitation.Language, invitation.Person) { Invitation = invitation.Id, Token = links.TokenOf(invitation) },
                cancellation);
        }
    }

    private Invitation New(Study study, InvitationWish wish, string id, DateTimeOffset now)
    {
        var invitation = new Invitation
        {
            Id = id,
            Study = study.Id,
            Contact = wish.Contact,
            Person = wish.Person,
            Name = wish.Name,
            Segment = wish.Segment,
            Language = wish.Language,
            TimeZone = wish.TimeZone,
            Seed = PersonalLinks.NewSeed(),
            CreatedAt = now,
            Mailing = new(IsReminder: false, now),
        };
        return wish.WithLink ? invitation with { Link = links.IdOf(links.TokenOf(invitation)) } : invitation;
    }

    /// <summary>Whether a new invitation may take the place of one: it was taken back, could not be sent, or its time is over unused.</summary>
    internal static bool MayFollow(Invitation known, Study study, DateTimeOffset now) =>
        known is { ForgottenAt: null, OptedOutAt: null, StartedAt: null }
        && (known.RevokedAt is not null || known.Failure is not null || known.CreatedAt.AddDays(study.Invitation.Days) <= now);

    private static string Collection(string study) => $"invitations/{study}";
}

/// <summary>Somebody who is to be invited.</summary>
/// <param name="Contact">How they are written to.</param>
/// <param name="WithLink">Whether a personal link belongs to it; a chat can do without, since its button leads into the interview.</param>
public sealed record InvitationWish(Contact Contact, string Name = "", string? Segment = null, string? Language = null, string? TimeZone = null, bool WithLink = true)
{
    /// <summary>The person of the roster.</summary>
    public string? Person { get; init; }

    /// <summary>The wish to invite a person of a roster.</summary>
    public static InvitationWish Of(Person person) =>
        new(person.Entry.Contact, person.Entry.Name, person.Entry.Segment, person.Entry.Language, person.Entry.TimeZone) { Person = person.Id };
}

/// <summary>What became of an <see cref="InvitationWish"/>.</summary>
public enum InvitedStatus
{
    Invited,

    /// <summary>They have an invitation to this study.</summary>
    InvitedBefore,

    /// <summary>They do not want to be written to.</summary>
    OptedOut,
}

/// <param name="Invitation">The invitation, new or known; null for who opted out.</param>
public sealed record Invited(InvitedStatus Status, Invitation? Invitation);
