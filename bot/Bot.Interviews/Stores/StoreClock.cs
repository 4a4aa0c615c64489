namespace Bot.Interviews.Stores;

/// <summary>
/// The clock of a store: leases end by it, and times that callers give are held to within
/// <see cref="StoreLimits.ClockTolerance"/> of it. All times are whole milliseconds since 1970, UTC.
/// </summary>
/// <param name="time">The machine's clock.</param>
/// <param name="trustsCallers">Takes callers' times as they are, so that tests can step a virtual clock.</param>
public sealed class StoreClock(TimeProvider time, bool trustsCallers = false)
{
    private static readonly long Tolerance = (long)StoreLimits.ClockTolerance.TotalMilliseconds;

    /// <summary>The store's own time.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A caller's time as the store believes it.</summary>
    public long Believe(DateTimeOffset now)
    {
        var claimed = now.ToUnixTimeMilliseconds();
        if (trustsCallers)
        {
            return claimed;
        }

        var own = Now;
        return Math.Clamp(claimed, own - Tolerance, own + Tolerance);
    }
}
