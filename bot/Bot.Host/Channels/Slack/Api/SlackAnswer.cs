using System.Diagnostics.CodeAnalysis;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Slack;

/// <summary>What became of a call.</summary>
public enum SlackFault
{
    /// <summary>Slack did it.</summary>
    None,

    /// <summary>Slack refused it, and will refuse it again.</summary>
    Refused,

    /// <summary>Slack did not do it now, and may later.</summary>
    Later,

    /// <summary>The answer was lost: Slack may have done it.</summary>
    Unknown,
}

/// <summary>The answer to a call of the Web API.</summary>
/// <param name="Body">What Slack said; empty after a fault of the wire.</param>
/// <param name="Code">Slack's name of the error, such as <c>channel_not_found</c>; empty when all went well.</param>
/// <param name="Reason">What is wrong and what helps, without anybody's text or secrets.</param>
/// <param name="Wait">How long Slack wants to be left alone.</param>
public sealed record SlackAnswer(SlackFault Fault, ObjectValue Body, string Code, string Reason, TimeSpan? Wait)
{
    /// <summary>Whether Slack did it.</summary>
    [MemberNotNullWhen(false, nameof(Code))]
    public bool IsOk => Fault == SlackFault.None;

    /// <summary>How a message ends that this call was to send: <see cref="Settlement.Sent"/>, a later attempt, or a dead letter.</summary>
    public Settlement Settle(SendAttempt attempt) => Fault switch
    {
        SlackFault.None => new Settlement.Sent(),
        SlackFault.Refused => new Settlement.Dead(Reason),
        _ => attempt.Later(Reason, Wait),
    };

    public static SlackAnswer Ok(ObjectValue body) => new(SlackFault.None, body, "", "", null);

    public static SlackAnswer Refused(string code, string reason) => new(SlackFault.Refused, ObjectValue.Empty, code, reason, null);

    public static SlackAnswer Later(string code, string reason, TimeSpan? wait = null) => new(SlackFault.Later, ObjectValue.Empty, code, reason, wait);

    public static SlackAnswer Unknown(string reason) => new(SlackFault.Unknown, ObjectValue.Empty, "no_answer", reason, null);

    /// <summary>A text of the body, found by its path: <c>"channel", "id"</c>.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        Value value = Body;
        foreach (var name in path)
        {
            value = value is ObjectValue inside ? inside[name] : Value.Null;
        }

        return (value as TextValue)?.Text;
    }
}
