using System.Security.Cryptography;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>When a message to a researcher is tried again: at once, then ever later, for a week.</summary>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="EnqueuedAt">When it entered the lane.</param>
/// <param name="Now">The time of this attempt.</param>
public sealed record SendAttempt(int Attempts, DateTimeOffset EnqueuedAt, DateTimeOffset Now)
{
    private static readonly TimeSpan[] s_waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
    ];

    private static readonly TimeSpan s_giveUpAfter = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_leastAsked = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_mostAsked = TimeSpan.FromHours(1);

    /// <summary>Another attempt later, or a dead letter when the week is over.</summary>
    /// <param name="reason">In words without anybody's text or secrets.</param>
    /// <param name="asked">What the receiver asked for (Retry-After), kept within a second and an hour.</param>
    public Settlement Later(string reason, TimeSpan? asked = null)
    {
        var wait = asked is { } wish
            ? TimeSpan.FromTicks(Math.Clamp(wish.Ticks, s_leastAsked.Ticks, s_mostAsked.Ticks))
            : Jittered(s_waits[Math.Min(Attempts, s_waits.Length - 1)]);
        return Now + wait - EnqueuedAt > s_giveUpAfter
            ? new Settlement.Dead($"Given up after {s_giveUpAfter.TotalDays:0} days and {Attempts + 1} attempts: {reason}")
            : new Settlement.Retry(Now + wait, reason);
    }

    /// <summary>Up to a tenth more or less, so that what failed together does not come back together.</summary>
    private static TimeSpan Jittered(TimeSpan wait) => wait * (0.9 + (RandomNumberGenerator.GetInt32(2001) / 10_000.0));
}
