using Bot.Host.Delivery;
using Bot.Interviews.Stores;

namespace Bot.Host.Mail;

/// <summary>What a lane does after a letter.</summary>
internal static class MailSettlement
{
    /// <summary>A letter whose fate is not known is sent again, under the same Message-ID.</summary>
    public static Settlement Of(Mailed mailed, SendAttempt attempt) => mailed switch
    {
        Mailed.Taken => new Settlement.Sent(),
        Mailed.Refused refused => new Settlement.Dead($"Refused: {refused.Reason}."),
        Mailed.Later later => attempt.Later(later.Reason),
        Mailed.Unclear unclear => attempt.Later(unclear.Reason),
        _ => throw new ArgumentException($"There is no outcome {mailed}.", nameof(mailed)),
    };
}
