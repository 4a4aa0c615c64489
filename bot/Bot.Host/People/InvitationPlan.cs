using Bot.Host.Delivery;
using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;

namespace Bot.Host.People;

/// <summary>
/// What is to be done about an invitation at a time: pure. The first message, then at most one reminder to who has not begun;
/// reminders and e-mail not at night, and nothing after the link ran out.
/// </summary>
internal static class InvitationPlan
{
    /// <summary>How long a sender may take before it counts as dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>The most times a message is sent of which nobody knows whether it arrived: once more, then it is left alone.</summary>
    private const int MostUnclear = 2;

    /// <summary>The next step.</summary>
    /// <param name="zone">Where the person is, as far as anybody knows.</param>
    public static InvitationStep Next(Invitation invitation, Study study, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (!invitation.IsLive)
        {
            return new InvitationStep.Done();
        }

        if (invitation.Mailing is not { } mailing)
        {
            return Reminder(invitation, study, now);
        }

        if (mailing.DueAt > now)
        {
            return new InvitationStep.Wait(mailing.DueAt);
        }

        if (mailing.IsSending)
        {
            return new InvitationStep.Change(i => Settle(i, new InvitationSending.Unclear("whoever sent it ended before it was done"), now));
        }

        if (EndOf(invitation, study) <= now)
        {
            return new InvitationStep.Change(i => i with { Mailing = null, Failure = "its time was over before it could be sent" });
        }

        return Rests(invitation, mailing) && QuietHours.NextAllowed(now, zone) is var morning && morning > now
            ? new InvitationStep.Wait(morning)
            : new InvitationStep.Send(i => i with { Mailing = mailing with { IsSending = true, Attempts = mailing.Attempts + 1, DueAt = now + Lease } });
    }

    /// <summary>
    /// Whether a message waits for the morning: reminders and e-mail do. Who mentions somebody in a chat writes to them now, as
    /// they would themselves, and chats keep quiet hours of their own.
    /// </summary>
    private static bool Rests(Invitation invitation, Mailing mailing) => mailing.IsReminder || invitation.Contact?.IsMail == true;

    /// <summary>The invitation after an attempt.</summary>
    public static Invitation Settle(Invitation invitation, InvitationSending sending, DateTimeOffset now)
    {
        if (invitation.Mailing is not { } mailing)
        {
            return invitation;
        }

        return sending switch
        {
            InvitationSending.Sent => Sent(invitation, mailing, now),
            InvitationSending.NotNeeded => invitation with { Mailing = null, StartedAt = invitation.StartedAt ?? now },
            InvitationSending.Unclear unclear when mailing.Unclear + 1 < MostUnclear =>
                invitation with { Mailing = mailing with { IsSending = false, DueAt = now, Unclear = mailing.Unclear + 1, Problem = unclear.Reason } },
            InvitationSending.Unclear => Sent(invitation, mailing, now),
            InvitationSending.Later later when new SendAttempt(mailing.Attempts - 1, invitation.SentAt ?? invitation.CreatedAt, now).Later(later.Reason, later.Asked) is Settlement.Retry retry =>
                invitation with { Mailing = mailing with { IsSending = false, DueAt = retry.At, Problem = later.Reason } },
            InvitationSending.Later later => GivenUp(invitation, mailing, later.Reason, now),
            InvitationSending.Refused refused => GivenUp(invitation, mailing, refused.Reason, now),
            _ => throw new ArgumentException($"There is no outcome {sending}.", nameof(sending)),
        };
    }

    private static InvitationStep Reminder(Invitation invitation, Study study, DateTimeOffset now)
    {
        if (invitation is not { SentAt: { } sent, RemindedAt: null } || study.Invitation.ReminderDays == 0)
        {
            return new InvitationStep.Done();
        }

        var due = sent.AddDays(study.Invitation.ReminderDays);
        if (due >= EndOf(invitation, study))
        {
            return new InvitationStep.Done();
        }

        return due > now ? new InvitationStep.Wait(due) : new InvitationStep.Change(i => i.Mailing is null && i.RemindedAt is null ? i with { Mailing = new(IsReminder: true, now) } : i);
    }

    private static Invitation Sent(Invitation invitation, Mailing mailing, DateTimeOffset now) => mailing.IsReminder
        ? invitation with { Mailing = null, RemindedAt = now }
        : invitation with { Mailing = null, SentAt = now };

    /// <summary>A reminder that cannot be sent changes nothing about the invitation that was.</summary>
    private static Invitation GivenUp(Invitation invitation, Mailing mailing, string reason, DateTimeOffset now) => mailing.IsReminder
        ? invitation with { Mailing = null, RemindedAt = now }
        : invitation with { Mailing = null, Failure = reason };

    private static DateTimeOffset EndOf(Invitation invitation, Study study) => invitation.CreatedAt.AddDays(study.Invitation.Days);
}

/// <summary>One step of an invitation.</summary>
internal abstract record InvitationStep
{
    /// <summary>Nothing will ever be due again.</summary>
    public sealed record Done : InvitationStep;

    /// <summary>Nothing is due before a time.</summary>
    public sealed record Wait(DateTimeOffset Until) : InvitationStep;

    /// <summary>It changes by itself.</summary>
    public sealed record Change(Func<Invitation, Invitation> Apply) : InvitationStep;

    /// <summary>It is to be sent by who succeeds in changing it.</summary>
    public sealed record Send(Func<Invitation, Invitation> Claim) : InvitationStep;
}
