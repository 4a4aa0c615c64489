using System.Globalization;
using Bot.Host.Library;
using Bot.Host.Pages.Look;
using Bot.Host.Pages.SignIn;
using Bot.Host.People;
using Bot.Interviews.People;

namespace Bot.Host.Pages.Research;

/// <summary>Gathers what the page about a study's people shows.</summary>
public sealed class PeoplePages(
    StudyLibrary library, Rosters rosters, Participations participations, OptOuts optOuts, Unreachables unreachables, InvitationRound rounds, FormGuard guard, TimeProvider time)
{
    /// <summary>The page of a study; null when there is no such study.</summary>
    /// <param name="notice">The answer to a form; null when none was sent.</param>
    public async Task<IResult?> ShowAsync(HttpContext http, string study, PeopleNotice? notice)
    {
        if (library.Find(study) is not { } bundle)
        {
            return null;
        }

        var cancellation = http.RequestAborted;
        var people = await rosters.ListAsync(study, cancellation);
        var invitations = await participations.ListInvitationsAsync(study, cancellation);
        var byContact = invitations.Where(i => i.Contact is not null).ToDictionary(i => i.Contact!.Key);
        var isOut = await optOuts.AllAsync(cancellation);
        var unreachable = await unreachables.AllAsync(cancellation);
        var names = people.ToDictionary(p => p.Id, p => p.Entry.Name.Length > 0 ? p.Entry.Name : p.Entry.Contact.ToString());
        var page = Math.Clamp(int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 1, 1, Math.Max(1, (people.Count + PeopleView.PageSize - 1) / PeopleView.PageSize));
        var view = new PeopleView(
            bundle.Study,
            [.. library.All.Select(b => b.Study)],
            [.. people.Skip((page - 1) * PeopleView.PageSize).Take(PeopleView.PageSize).Select(p => new PersonRow(
                p, isOut(p.Entry.Contact) ? InvitationStatus.OptedOut : byContact.GetValueOrDefault(p.Entry.Contact.Key)?.Status, unreachable(p.Entry.Contact)))],
            people.Count,
            page,
            await rounds.PlanAsync(bundle, segment: null, cancellation),
            [.. (await participations.ListLinksAsync(study, cancellation)).Where(l => l.Invitation is null)
                .Select(l => new LinkRow(l, l.StateAt(time.GetUtcNow()), l.Person is { } person ? names.GetValueOrDefault(person) : null))],
            invitations,
            guard.TokenFor(http))
        {
            Notice = notice,
            Unreachable = unreachable,
        };

        // Forms of a page that sends no referrer come with the origin "null", and could not be told from foreign ones.
        return new PageResult<PeoplePage>(
            PageStrings.English,
            new() { ["View"] = view },
            PagePolicy.Script,
            notice is { IsError: true } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
        { Referrer = "same-origin" };
    }
}
