using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Host.Library;
using Bot.Interviews.People;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>Says something of our own to somebody in their personal chat: an invitation, its reminder, or that we write no more.</summary>
public sealed class ChatInvitations(PersonalChats chats, Reception reception, StudyLibrary library)
{
    /// <summary>What a click on the button says that ends all writing; whoever types it means the same.</summary>
    public const string OptOut = "opt out";

    /// <summary>Sends an invitation, or its reminder; sending it again has no effect.</summary>
    /// <returns>Null when it is on its way, else why it cannot be sent.</returns>
    public async ValueTask<string?> SendAsync(Invitation invitation, bool isReminder, CancellationToken cancellation)
    {
        var contact = invitation.Contact!;
        if (library.Find(invitation.Study) is not { Invitations: { } texts } bundle)
        {
            return $"The study {invitation.Study} has no texts for invitations.";
        }

        if (await chats.FindAsync(contact.Channel, contact.Tenant, contact.Value, cancellation) is not { } place)
        {
            return "There is no personal chat with this person.";
        }

        var study = bundle.Study;
        var facts = new InvitationFacts(
            study,
            invitation.Name,
            Lobby.LanguageFor(study, invitation.Language),
            invitation.Segment ?? "",
            invitation.CreatedAt.AddDays(study.Invitation.Days));
        var text = texts.Write(isReminder ? InvitationText.Reminder : InvitationText.Message, facts);
        var start = texts.Write(InvitationText.Button, facts);
        var stop = texts.Write(InvitationText.Stop, facts);
        if (text is null || start is null || stop is null)
        {
            return "A template of the invitation fails.";
        }

        var said = ObjectValue.Empty
            .With("text", text)
            .With("buttons", ListValue.Of([Button(start, $"start {study.Id}"), Button(stop, OptOut)]))
            .With(SayTurn.Invitation, $"{study.Id}/{invitation.Id}");
        await SayAsync(place, said, ["invitation", invitation.Id, isReminder ? "reminder" : "first"], cancellation);
        return null;
    }

    /// <summary>Raises the event that something is to be said at a place.</summary>
    /// <param name="once">What it is named by: a second one of the same name changes nothing.</param>
    internal ValueTask<Received> SayAsync(ChatPlace place, ObjectValue said, IReadOnlyList<string> once, CancellationToken cancellation) =>
        reception.ReceiveAsync(Event(place, SayTurn.Event, said, once), cancellation);

    /// <summary>An event of our own in somebody's personal chat.</summary>
    internal static Inbound Event(ChatPlace place, string name, Value value, IReadOnlyList<string> once) => new()
    {
        Channel = place.Channel,
        Tenant = place.Tenant,
        Conversation = place.Conversation,
        User = place.User,
        Reference = place.Reference,
        Activity = Activity.Event(name, value),
        EventKeys = [once],
        Identity = "signed-in",
        Trusted = true,
        FromParticipant = false,
        Own = true,
    };

    private static ObjectValue Button(string title, string value) => ObjectValue.Empty.With("title", title).With("value", value);
}
