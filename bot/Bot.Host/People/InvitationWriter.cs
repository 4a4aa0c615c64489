using Bot.Interviews.Bundles;
using Bot.Interviews.People;
using Bot.Interviews.Turns;

namespace Bot.Host.People;

/// <summary>Puts an invitation into words.</summary>
public sealed class InvitationWriter(PersonalLinks links, PublicAddress address)
{
    /// <summary>The message of an invitation or of its reminder; null when the study's templates fail.</summary>
    /// <param name="bundle">The study's newest revision.</param>
    public InvitationMessage? Write(StudyBundle bundle, Invitation invitation, bool isReminder)
    {
        var study = bundle.Study;
        var language = Lobby.LanguageFor(study, invitation.Language);
        var facts = new InvitationFacts(study, invitation.Name, language, invitation.Segment ?? "", invitation.CreatedAt.AddDays(study.Invitation.Days));
        if (bundle.Invitations is not { } texts
            || texts.Write(isReminder ? InvitationText.ReminderSubject : InvitationText.Subject, facts) is not { } subject
            || texts.Write(isReminder ? InvitationText.Reminder : InvitationText.Message, facts) is not { } text
            || texts.Write(InvitationText.Button, facts) is not { } button
            || texts.Write(InvitationText.Stop, facts) is not { } stop)
        {
            return null;
        }

        var token = invitation.Link is null ? null : links.TokenOf(invitation);
        return new(
            $"{(isReminder ? "reminder" : "invitation")}-{invitation.Id}-{invitation.Seed}",
            invitation,
            isReminder,
            language,
            subject,
            text,
            button,
            token is null ? null : address.Interview(token),
            stop,
            token is null ? null : address.Stop(token),
            study.Experience.Brand.Name is { Length: > 0 } brand ? brand : study.Experience.Researcher.Name);
    }
}
