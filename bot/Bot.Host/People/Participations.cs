using Bot.Host.Delivery;
using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.People;

/// <summary>What leads from links and invitations to the interviews that they opened, and back, when somebody is forgotten.</summary>
public sealed class Participations(
    ICatalogue catalogue, Vault vault, ITurnStore store, PersonalLinks links, Invitations invitations, Rosters rosters, OptOuts optOuts) : IRemembersPeople
{
    private const string Collection = "participations";
    private readonly SealedCollection<Participation> _participations = new(catalogue, vault, PeopleJson.Default.Participation);

    /// <summary>A link opened an interview, or a chat went on in the interview that it had opened.</summary>
    public async ValueTask BeginAsync(PersonalLink link, InterviewId interview, CancellationToken cancellation)
    {
        if (link.Interview != interview.Value)
        {
            link = await links.AttachAsync(link.Id, interview, instead: null, cancellation) ?? link;
        }

        if (link.Interview == interview.Value)
        {
            await RecordAsync(link.Study, link.Id, link.Invitation, interview, cancellation);
        }
    }

    /// <summary>An invitation opened an interview in a chat; the personal link that belongs to it leads there too.</summary>
    public async ValueTask BeginAsync(Invitation invitation, InterviewId interview, CancellationToken cancellation)
    {
        if (invitation.Link is { } link)
        {
            await links.AttachAsync(link, interview, instead: null, cancellation);
        }

        await RecordAsync(invitation.Study, invitation.Link, invitation.Id, interview, cancellation);
    }

    /// <summary>How far an interview has come.</summary>
    public async ValueTask<InterviewProgress> ProgressAsync(InterviewId interview, CancellationToken cancellation)
    {
        try
        {
            if (await store.ReadStateAsync(interview, cancellation) is { } state)
            {
                var sealer = await vault.FindAsync(interview, cancellation);
                return InterviewRecords.ReadState(sealer.Open(RecordKind.State, state.Span)).Phase == Phase.Ended ? InterviewProgress.Over : InterviewProgress.Open;
            }
        }
        catch (SealedDataException fault) when (fault.Fault == SealedDataFault.Shredded)
        {
            return InterviewProgress.Gone;
        }

        // One that has only just begun has no state yet, but takes messages.
        return (await store.ReadLogAsync(interview, long.MaxValue - 1, 1, cancellation)).Closed ? InterviewProgress.Gone : InterviewProgress.Open;
    }

    /// <summary>A link as it is now: finished when its interview is over, begun anew when nothing of it was kept.</summary>
    public async ValueTask<PersonalLink> RefreshAsync(PersonalLink link, CancellationToken cancellation)
    {
        if (link is not { Interview: { } id, FinishedAt: null, ForgottenAt: null })
        {
            return link;
        }

        var interview = new InterviewId(id);
        switch (await ProgressAsync(interview, cancellation))
        {
            case InterviewProgress.Over:
                if (link.Invitation is { } invitation)
                {
                    await invitations.FinishedAsync(link.Study, invitation, cancellation);
                }

                return await links.FinishAsync(link.Id, cancellation) ?? link;
            case InterviewProgress.Gone:
                await _participations.DeleteAsync(Collection, id, cancellation);
                return await links.RestartAsync(link.Id, id, cancellation) ?? link;
            default:
                return link;
        }
    }

    /// <summary>A study's links as they are now, newest first.</summary>
    public async ValueTask<IReadOnlyList<PersonalLink>> ListLinksAsync(string study, CancellationToken cancellation)
    {
        var all = new List<PersonalLink>();
        foreach (var link in await links.ListAsync(study, cancellation))
        {
            all.Add(await RefreshAsync(link, cancellation));
        }

        return all;
    }

    /// <summary>A study's invitations as they are now, newest first.</summary>
    public async ValueTask<IReadOnlyList<Invitation>> ListInvitationsAsync(string study, CancellationToken cancellation)
    {
        var all = new List<Invitation>();
        foreach (var invitation in await invitations.ListAsync(study, cancellation))
        {
            var isOver = invitation is { Interview: { } id, FinishedAt: null, ForgottenAt: null } && await ProgressAsync(new(id), cancellation) == InterviewProgress.Over;
            all.Add(isOver ? await invitations.FinishedAsync(study, invitation.Id, cancellation) ?? invitation : invitation);
        }

        return all;
    }

    /// <summary>Whether a link was given to somebody who can be written to, or could be until they were forgotten.</summary>
    public async ValueTask<bool> IsReachableAsync(PersonalLink link, CancellationToken cancellation) =>
        link.Invitation is not null || await ContactOfAsync(link, cancellation) is not null;

    /// <summary>Whom a link was given to does not want to be written to any more; false when it was given to nobody in particular.</summary>
    public async ValueTask<bool> OptOutAsync(PersonalLink link, CancellationToken cancellation)
    {
        if (link.Invitation is { } invitation)
        {
            await invitations.OptOutAsync(link.Study, invitation, cancellation);
            return true;
        }

        var contact = await ContactOfAsync(link, cancellation);
        await StopWritingAsync(contact, cancellation);
        return contact is not null;
    }

    /// <summary>
    /// Forgets who came to an interview: link and invitation no longer name anybody, the roster no longer has them, and they are
    /// not written to any more.
    /// </summary>
    public async ValueTask ForgetAsync(InterviewId interview, CancellationToken cancellation)
    {
        if (await _participations.FindAsync(Collection, interview.Value, cancellation) is not { } participation)
        {
            return;
        }

        var person = participation.Link is { } link ? (await links.FindByIdAsync(link, cancellation))?.Person : null;
        if (participation.Invitation is { } invitation && await invitations.FindAsync(participation.Study, invitation, cancellation) is { } known)
        {
            person ??= known.Contact is { } contact ? rosters.IdOf(contact) : null;
            await StopWritingAsync(known.Contact, cancellation);
            await invitations.ForgetAsync(participation.Study, invitation, cancellation);
        }

        if (person is not null)
        {
            await StopWritingAsync((await rosters.FindAsync(participation.Study, person, cancellation))?.Entry.Contact, cancellation);
            await rosters.RemoveAsync(participation.Study, person, cancellation);
        }

        if (participation.Link is { } opened)
        {
            await links.ForgetAsync(opened, cancellation);
        }

        await _participations.DeleteAsync(Collection, interview.Value, cancellation);
    }

    private async ValueTask<Contact?> ContactOfAsync(PersonalLink link, CancellationToken cancellation) =>
        link.Person is { } person ? (await rosters.FindAsync(link.Study, person, cancellation))?.Entry.Contact : null;

    private async ValueTask StopWritingAsync(Contact? contact, CancellationToken cancellation)
    {
        if (contact is not null)
        {
            await optOuts.AddAsync(contact, cancellation);
        }
    }

    private async ValueTask RecordAsync(string study, string? link, string? invitation, InterviewId interview, CancellationToken cancellation)
    {
        await _participations.AddAsync(Collection, interview.Value, new(study, link, invitation), cancellation);
        if (invitation is not null)
        {
            await invitations.StartedAsync(study, invitation, interview, cancellation);
        }
    }
}

/// <summary>How far an interview has come.</summary>
public enum InterviewProgress
{
    /// <summary>It goes on.</summary>
    Open,

    Over,

    /// <summary>Nothing of it is kept: nobody consented, or its time is over.</summary>
    Gone,
}
