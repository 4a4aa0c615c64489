using Bot.Interviews.People;

namespace Bot.Host.People;

/// <summary>A way to bring invitations to people: e-mail, or a chat.</summary>
public interface IInvitationChannel
{
    /// <summary>The channel of the contacts that it serves, such as <see cref="Contact.Mail"/>.</summary>
    string Channel { get; }

    /// <summary>What keeps it from sending anything, with the way out; null when nothing does.</summary>
    string? Obstacle { get; }

    /// <summary>Sends once. Every outcome is an answer: faults of the outside are no exceptions here.</summary>
    Task<InvitationSending> SendAsync(InvitationMessage message, CancellationToken cancellation);
}

/// <summary>A message of an invitation, in the person's language and the words of their segment.</summary>
/// <param name="Id">Stable across attempts, and different for the reminder.</param>
/// <param name="IsReminder">The one reminder; else the invitation itself.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text; may hold the person's name.</param>
/// <param name="Button">What the link or button says that begins the interview.</param>
/// <param name="Begin">The personal link; null when the channel leads into the interview by itself.</param>
/// <param name="Stop">What the link or button says that ends all writing.</param>
/// <param name="StopAddress">Where it leads.</param>
/// <param name="From">Who is named as the sender: the company, or the researcher.</param>
public sealed record InvitationMessage(
    string Id, Invitation Invitation, bool IsReminder, string Language, string Subject, string Text, string Button, Uri? Begin, string Stop, Uri? StopAddress, string From);

/// <summary>What became of a message.</summary>
public abstract record InvitationSending
{
    /// <summary>The other side took it.</summary>
    public sealed record Sent : InvitationSending;

    /// <summary>They have taken part already, by another way: nothing was sent, and nothing will be.</summary>
    public sealed record NotNeeded : InvitationSending;

    /// <summary>It was not taken, and may be another time.</summary>
    public sealed record Later(string Reason, TimeSpan? Asked = null) : InvitationSending;

    /// <summary>It will never be taken.</summary>
    public sealed record Refused(string Reason) : InvitationSending;

    /// <summary>Nobody knows: the answer was lost.</summary>
    public sealed record Unclear(string Reason) : InvitationSending;
}
