using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Host.People;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>Brings invitations to people in their personal chat, with a button that begins the interview there.</summary>
/// <param name="channel">The channel's name.</param>
public sealed class ChatInvitations(string channel, PersonalChats chats, ChatInterviews interviews, Participations participations, IReachability reachability, Reception reception) : IInvitationChannel
{
    /// <summary>What a click on the button says that ends all writing; whoever types it means the same.</summary>
    public const string OptOut = "opt out";

    /// <summary>How long after an attempt that would have disturbed an interview the next is made.</summary>
    private static readonly TimeSpan s_notNow = TimeSpan.FromMinutes(30);

    public string Channel => channel;

    public string? Obstacle => null;

    public async Task<InvitationSending> SendAsync(InvitationMessage message, CancellationToken cancellation)
    {
        var contact = message.Invitation.Contact!;
        var place = await chats.FindAsync(channel, contact.Tenant, contact.Value, cancellation)
            ?? await chats.OpenAsync(new ChatPlace(channel, contact.Tenant, "", "", ObjectValue.Empty), contact.Value, cancellation);
        if (place is null)
        {
            const string Refused = "This person cannot be written to here: they are unknown, or do not have the app.";
            await reachability.NoteAsync(new ChatPlace(channel, contact.Tenant, "", contact.Value, ObjectValue.Empty), Refused, cancellation);
            return new InvitationSending.Refused(Refused);
        }

        var study = message.Invitation.Study;
        switch (await interviews.AskAsync(place, study, cancellation))
        {
            case TakesPart.Now:
                return new InvitationSending.Later("They are being interviewed; nothing is said between two questions.", s_notNow);
            case TakesPart.Before before:
                await participations.BeginAsync(message.Invitation, before.Interview, cancellation);
                return new InvitationSending.NotNeeded();
        }

        var said = ObjectValue.Empty
            .With("text", message.Text)
            .With("buttons", ListValue.Of([Button(message.Button, $"start {study}"), Button(message.Stop, OptOut)]))
            .With(SayTurn.Invitation, $"{study}/{message.Invitation.Id}");
        var received = await reception.ReceiveAsync(PersonalEvents.Of(place, SayTurn.Event, said, ["invitation", message.Id]), cancellation);
        return received.Status == ReceivedStatus.Full
            ? new InvitationSending.Later("Too much waits in the chat with this person.")
            : new InvitationSending.Sent();
    }

    private static ObjectValue Button(string title, string value) => ObjectValue.Empty.With("title", title).With("value", value);
}
