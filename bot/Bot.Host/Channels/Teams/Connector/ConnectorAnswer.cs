using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>What the connector answered to one call, or why there is no answer.</summary>
/// <param name="Status">Of HTTP; 0 when there was no answer.</param>
/// <param name="Body">The JSON object of the answer; null when it had none, or something else.</param>
/// <param name="Reason">Without anybody's text or secrets.</param>
/// <param name="RetryAfter">When the service, or our own pace, wants the next call.</param>
public sealed record ConnectorAnswer(int Status, ObjectValue? Body, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the call did what it was to do.</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>The id in the answer; null when it names none.</summary>
    public string? Id => (Body?["id"] as TextValue)?.Text is { Length: > 0 } id ? id : null;

    /// <summary>
    /// Whether the same call may succeed later. The service asks to repeat 412, 429, 502 and 504; other faults of servers and all of
    /// the network are taken the same way.
    /// </summary>
    public bool IsTemporary => Status is 0 or 408 or 412 or 429 or >= 500;

    /// <summary>What it means for the lane.</summary>
    public Settlement Settle(SendAttempt attempt) => Status switch
    {
        _ when IsDone => new Settlement.Sent(),
        _ when IsTemporary => attempt.Later(Reason, RetryAfter),
        403 => new Settlement.Dead($"{Reason} The person or team cannot be reached: they blocked or removed the bot."),
        404 => new Settlement.Dead($"{Reason} The conversation or message does not exist any more."),
        413 => new Settlement.Dead($"{Reason} The message is too large."),
        _ => new Settlement.Dead(Reason),
    };

    /// <summary>There was no answer.</summary>
    public static ConnectorAnswer None(string reason, TimeSpan? retryAfter = null) => new(0, null, reason, retryAfter);

    /// <summary>The call may not be made at all.</summary>
    public static ConnectorAnswer Refused(string reason) => new(400, null, reason);

    /// <summary>An answer of the service; of its body only the code of an error is repeated.</summary>
    public static ConnectorAnswer Of(int status, ObjectValue? body, TimeSpan? retryAfter)
    {
        var code = ((body?["error"] as ObjectValue)?["code"] as TextValue)?.Text;
        var said = code is { Length: > 0 and <= 64 } && code.All(char.IsAsciiLetterOrDigit) ? $" ({code})" : "";
        return new(status, body, string.Create(CultureInfo.InvariantCulture, $"The Bot Connector answered {status}{said}."), retryAfter);
    }
}
