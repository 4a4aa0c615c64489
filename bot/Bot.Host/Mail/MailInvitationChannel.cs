using System.Globalization;
using Bot.Host.People;
using Bot.Interviews.People;

namespace Bot.Host.Mail;

/// <summary>Brings invitations to people by e-mail.</summary>
/// <param name="mailer">Null when no mail server is set up.</param>
public sealed class MailInvitationChannel(IMailer? mailer, PublicAddress address, IHostEnvironment environment) : IInvitationChannel
{
    public string Channel => Contact.Mail;

    public string? Obstacle => mailer is null
        ? "E-mail is not set up. Name a server with Mail__Host and a sender with Mail__From, for example Mail__Host=smtp.example.com Mail__From=research@example.com"
        : address.IsSet || environment.IsDevelopment()
            ? null
            : "PublicUrl is not set, so mails would hold addresses that nobody reaches. Set it, for example PublicUrl=https://interviews.example.com";

    public async Task<InvitationSending> SendAsync(InvitationMessage message, CancellationToken cancellation)
    {
        if (mailer is null || message.Begin is null)
        {
            return new InvitationSending.Refused("there is no mail server, or no link to send");
        }

        var letter = new Letter(message.Id, message.Invitation.Contact!.Value, message.Invitation.Name, message.From, message.Subject, Text(message))
        {
            Html = LetterHtml.Of(message.Language, Direction(message.Language), message.Text, message.Button, message.Begin, message.Stop, message.StopAddress),
            Unsubscribe = message.StopAddress,
        };
        return await mailer.SendAsync(letter, cancellation) switch
        {
            Mailed.Taken => new InvitationSending.Sent(),
            Mailed.Later later => new InvitationSending.Later(later.Reason),
            Mailed.Unclear unclear => new InvitationSending.Unclear(unclear.Reason),
            Mailed.Refused refused => new InvitationSending.Refused(refused.Reason),
            var other => throw new InvalidOperationException($"There is no outcome {other}."),
        };
    }

    private static string Text(InvitationMessage message) =>
        $"{message.Text}\n\n{message.Button}:\n{message.Begin!.AbsoluteUri}\n{(message.StopAddress is null ? "" : $"\n--\u0020\n{message.Stop}: {message.StopAddress.AbsoluteUri}\n")}";

    internal static string Direction(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "ltr";
        }
    }
}
