using Bot.Host.Delivery;
using Bot.Interviews.Commands;
using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Mail;

/// <summary>
/// Thanks by e-mail after an interview, to who gave an address for it, when the study says so (<c>thankYouMail</c>). A lane of
/// its own beside those of researchers, tried again like theirs.
/// </summary>
public sealed class ThanksChannel(IMailer mailer, IStudyShelf shelf) : IResearcherChannel
{
    public string Scheme => ResearcherTarget.Thanks;

    public async Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var transcript = message.Transcript;
        if (transcript.OptIn is not { Wanted: true, Address: { } address } || EmailReader.Read(address) != address || shelf.Find(transcript.Study) is not { Invitations: { } texts, Study: var study })
        {
            return new(new Settlement.Sent());
        }

        var language = Lobby.LanguageFor(study, transcript.Language);
        var facts = new InvitationFacts(study, "", language, transcript.Segment ?? "", attempt.Now);
        if (texts.Write(InvitationText.ThanksSubject, facts) is not { } subject || texts.Write(InvitationText.Thanks, facts) is not { } text)
        {
            return new(new Settlement.Dead("The study's invitation.lg fails: see flow check."));
        }

        var from = study.Experience.Brand.Name is { Length: > 0 } brand ? brand : study.Experience.Researcher.Name;
        var letter = new Letter(message.Id, address, "", from, subject, text)
        {
            Html = LetterHtml.Of(language, MailInvitationChannel.Direction(language), text, null, null, null, null),
        };
        return new(MailSettlement.Of(await mailer.SendAsync(letter, cancellation), attempt));
    }
}
