using System.Globalization;
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
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10),
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

    /// <summary>
    /// Whether it may stand at the receiver already: an attempt before ended in doubt, or with the instance that made it.
    /// </summary>
    public bool MayHaveArrived { get; init; } = Attempts > 0;

    /// <summary>The attempt at the head of a lane.</summary>
    public static SendAttempt Of(OutboxHead head, DateTimeOffset now, bool live = false) =>
        new(head.Attempts, head.EnqueuedAt, now, live) { MayHaveArrived = head.Attempts > 0 || head.Epoch > 1 };

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
            ? new Settlement.Dead(string.Create(CultureInfo.InvariantCulture, $"Given up after {most.TotalDays:0} days and {Attempts + 1} attempts: {reason}"))
            : new Settlement.Retry(Now + wait, reason) { Asked = asked };
    }

    /// <summary>
    /// What failed together does not come back together: to a person anything up to the whole wait, to researchers, where waits are
    /// long, a tenth more or less.
    /// </summary>
    private TimeSpan Jittered(TimeSpan wait) => wait * (Live ? 0.1 + (0.9 * Chance()) : 0.9 + (0.2 * Chance()));

    private static double Chance() => RandomNumberGenerator.GetInt32(10_001) / 10_000.0;
}
