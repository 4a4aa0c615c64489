using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Host.Library;
using Bot.Host.People;
using Bot.Interviews.People;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>Has people invited whom a researcher mentions, and opens the personal chat with who wants to be interviewed.</summary>
public sealed class DeskInvitations(StudyLibrary library, PersonalChats chats, Invitations invitations, ChatInterviews interviews, Reception reception, IEnumerable<IChatPeople> people)
{
    /// <summary>More at once look like a mistake, and channels slow down who opens many chats.</summary>
    private const int Most = 50;

    internal async Task<string> InviteAsync(DeskRequest asked, DeskCommand.Invite wish, CancellationToken cancellation)
    {
        if (library.Find(wish.Study)?.Study is not { } study)
        {
            return wish.Study.Length == 0 ? DeskTexts.InviteHow : DeskTexts.UnknownStudy(wish.Study, library.All.Select(b => b.Study.Id));
        }

        if (wish.Segment is { } segment && study.FindSegment(segment) is null)
        {
            return DeskTexts.UnknownSegment(segment, study);
        }

        if (wish.People.Count is 0 or > Most)
        {
            return wish.People.Count == 0 ? DeskTexts.InviteWhom : DeskTexts.TooMany(Most);
        }

        var results = new List<(Mentioned Who, string? Problem)>();
        foreach (var person in wish.People)
        {
            results.Add((person, await InviteAsync(asked.Place, study, wish.Segment, person, cancellation)));
        }

        return DeskTexts.InvitedTo(study, wish.Segment, results);
    }

    /// <summary>Begins a study with whoever asked for it, in their personal chat; false when they cannot be written to.</summary>
    internal async Task<bool> OpenAsync(DeskRequest asked, Study study, CancellationToken cancellation)
    {
        if (await chats.OpenAsync(asked.Place, asked.AskedBy[0], cancellation) is not { } place)
        {
            return false;
        }

        var start = ObjectValue.Empty.With("study", study.Id);
        await reception.ReceiveAsync(PersonalEvents.Of(place, Lobby.StartEvent, start, ["desk", asked.Id]), cancellation);
        return true;
    }

    /// <returns>Null when the person is invited now, else why not.</returns>
    private async Task<string?> InviteAsync(ChatPlace from, Study study, string? segment, Mentioned person, CancellationToken cancellation)
    {
        if (await chats.OpenAsync(from, person.Id, cancellation) is not { } place)
        {
            return "I cannot write to them: they are unknown here, or do not have this app";
        }

        switch (await interviews.AskAsync(place, study.Id, cancellation))
        {
            case TakesPart.Now:
                return "they are being interviewed right now. Ask me again when that is over";
            case TakesPart.Before:
                return "they have taken part already";
        }

        // A reminder must not wake them, wherever they are.
        var zone = people.FirstOrDefault(p => p.Channel == place.Channel) is { } known ? await known.FindTimeZoneAsync(place, cancellation) : null;
        var contact = new Contact(from.Channel, person.Id, from.Tenant);
        var invited = await invitations.CreateAsync(study, new InvitationWish(contact, person.Name, segment, TimeZone: zone, WithLink: false), cancellation);
        return invited.Status switch
        {
            InvitedStatus.Invited => null,
            InvitedStatus.OptedOut => "they asked not to be written to",
            _ => $"they have been invited before ({invited.Invitation!.Status.ToString().ToLowerInvariant()})",
        };
    }
}
