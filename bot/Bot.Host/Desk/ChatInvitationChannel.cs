using Bot.Host.People;

namespace Bot.Host.Desk;

/// <summary>Brings invitations into somebody's personal chat: they enter the outbox of that chat, which goes on trying by itself.</summary>
/// <param name="channel">The name of the chat's channel.</param>
public sealed class ChatInvitationChannel(string channel, ChatInvitations invitations) : IInvitationChannel
{
    public string Channel => channel;

    public string? Obstacle => null;

    public async Task<InvitationSending> SendAsync(InvitationMessage message, CancellationToken cancellation) =>
        await invitations.SendAsync(message.Invitation, message.IsReminder, cancellation) is { } problem
            ? new InvitationSending.Refused(problem)
            : new InvitationSending.Sent();
}
