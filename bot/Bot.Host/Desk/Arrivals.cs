using System.Text.RegularExpressions;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Host.People;
using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>
/// Recognises invitations that are taken up or refused, and personal links that somebody brings into a chat: whoever holds the
/// link and is signed in here is one person in both places.
/// </summary>
public sealed partial class Arrivals(Invitations invitations, OptOuts optOuts, PersonalLinks links, Participations participations, WebLinks web) : IArrivals
{
    public async ValueTask<Arrival> ReadAsync(Inbound inbound, CancellationToken cancellation)
    {
        if (!inbound.Activity.IsMessage || inbound.Activity.MessageText?.Trim() is not { Length: > 0 } text)
        {
            return new(inbound);
        }

        if (InvitationOf(inbound.Activity) is { } invitation)
        {
            return await ReadClickAsync(inbound, invitation, text, cancellation);
        }

        if (text.Equals(ChatInvitations.OptOut, StringComparison.OrdinalIgnoreCase))
        {
            await optOuts.AddAsync(new Contact(inbound.Channel, inbound.Activity.From.Id ?? "", inbound.Tenant), cancellation);
            return new(Said(inbound, ArrivalTexts.OptedOut(inbound.Activity.Locale)));
        }

        if (ArrivalTexts.WantsTheWeb(text))
        {
            var address = await web.MakeAsync(inbound, cancellation);
            return new(Said(inbound, ArrivalTexts.OnTheWeb(address, inbound.Activity.Locale), address));
        }

        return Token.Match(text) is { Success: true } found && await links.FindAsync(found.Groups["token"].Value, cancellation) is { } link
            ? Join(inbound, await participations.RefreshAsync(link, cancellation))
            : new(inbound);
    }

    public async ValueTask AcceptedAsync(Arrival arrival, InterviewId interview, CancellationToken cancellation)
    {
        if (arrival is Taken { Invitation: { } invitation })
        {
            await participations.BeginAsync(invitation, interview, cancellation);
        }

        if (arrival is Taken { Link: { } link })
        {
            await participations.BeginAsync(link, interview, cancellation);
        }
    }

    private async ValueTask<Arrival> ReadClickAsync(Inbound inbound, string named, string text, CancellationToken cancellation)
    {
        if (named.Split('/', 2) is not [var study, var id] || await invitations.FindAsync(study, id, cancellation) is not { ForgottenAt: null } invitation)
        {
            return new(inbound);
        }

        if (text.Equals(ChatInvitations.OptOut, StringComparison.OrdinalIgnoreCase))
        {
            await invitations.OptOutAsync(study, id, cancellation);
            return new(Said(inbound, ArrivalTexts.OptedOut(invitation.Language ?? inbound.Activity.Locale)));
        }

        // A study that only the invited may take part in is closed to whose invitation was taken back.
        return invitation.RevokedAt is not null ? new(inbound) : new Taken(Start(inbound, study, invitation.Segment, invitation.Language)) { Invitation = invitation };
    }

    private static Taken Join(Inbound inbound, PersonalLink link) => link switch
    {
        { FinishedAt: not null } or { ForgottenAt: not null } or { RevokedAt: not null } => new(inbound),
        { Interview: { } bound } when InterviewId.IsWellFormed(bound) => new Taken(
            inbound with { Activity = Activity.Event(Lobby.ResumeEvent, Value.Null).With("locale", inbound.Activity.Locale), FromParticipant = false },
            Joins: new InterviewId(bound))
        { Link = link },
        _ => new Taken(Start(inbound, link.Study, link.Segment, link.Language)) { Link = link },
    };

    private static Inbound Start(Inbound inbound, string study, string? segment, string? language) => inbound with
    {
        Activity = Activity.Event(Lobby.StartEvent, ObjectValue.Empty
            .With("study", study)
            .With("segment", segment)
            .With("language", language ?? inbound.Activity.Locale)).With("id", inbound.Activity.Id).With("from", inbound.Activity.From.Fields),
        Trusted = true,
        FromParticipant = false,
    };

    private static Inbound Said(Inbound inbound, string text, Uri? address = null)
    {
        var said = ObjectValue.Empty.With("text", text);
        said = address is null ? said : said.With(SayTurn.Link, ObjectValue.Empty
            .With(SayTurn.LinkTitle, ArrivalTexts.GoOn(inbound.Activity.Locale))
            .With(SayTurn.LinkAddress, address.ToString()));
        return inbound with { Activity = Activity.Event(SayTurn.Event, said), Own = true, FromParticipant = false };
    }

    /// <summary>Something was taken up that has to be told that it was.</summary>
    private sealed record Taken(Inbound Inbound, InterviewId? Joins = null) : Arrival(Inbound, Joins)
    {
        public Invitation? Invitation { get; init; }

        public PersonalLink? Link { get; init; }
    }

    private static string? InvitationOf(Activity activity) =>
        activity.Value is ObjectValue value && value[InterviewerMessage.Field] is ObjectValue about && about[SayTurn.Invitation] is TextValue invitation ? invitation.Text : null;

    /// <summary>The address of a personal link as people paste it, in angle brackets or bare, and nothing else.</summary>
    [GeneratedRegex(@"^<?(?:https?://[^\s<>|]+)?/i/(?<token>[A-Za-z0-9_-]{22})/?(?:\|[^>]*)?>?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token { get; }
}
