using System.Security.Cryptography;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>When a message is tried again: soon, then ever later, to a researcher for a week and to a participant for a day.</summary>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="EnqueuedAt">When it entered the lane.</param>
/// <param name="Now">The time of this attempt.</param>
/// <param name="Live">Somebody sits at the other end and waits.</param>
public sealed record SendAttempt(int Attempts, DateTimeOffset EnqueuedAt, DateTimeOffset Now, bool Live = false)
{
    private static readonly TimeSpan[] s_liveWaits =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15),
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
    ];

    private static readonly TimeSpan[] s_waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
    ];

    private static readonly TimeSpan s_liveFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_giveUpAfter = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_leastAsked = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_mostAsked = TimeSpan.FromHours(1);

    /// <summary>Another attempt later, or a dead letter when the time is over.</summary>
    /// <param name="reason">In words without anybody's text or secrets.</param>
    /// <param name="asked">What the receiver asked for (Retry-After), kept within a second and an hour.</param>
    public Settlement Later(string reason, TimeSpan? asked = null)
    {
        var (waits, most) = Live ? (s_liveWaits, s_liveFor) : (s_waits, s_giveUpAfter);
        var wait = asked is { } wish
            ? TimeSpan.FromTicks(Math.Clamp(wish.Ticks, s_leastAsked.Ticks, s_mostAsked.Ticks))
            : Jittered(waits[Math.Min(Attempts, waits.Length - 1)]);
        return Now + wait - EnqueuedAt > most
            ? new Settlement.Dead($"Given up after {most.TotalDays:0} days and {Attempts + 1} attempts: {reason}")
            : new Settlement.Retry(Now + wait, reason);
    }

    /// <summary>Up to a tenth more or less, so that what failed together does not come back together.</summary>
    private static TimeSpan Jittered(TimeSpan wait) => wait * (0.9 + (RandomNumberGenerator.GetInt32(2001) / 10_000.0));
}
