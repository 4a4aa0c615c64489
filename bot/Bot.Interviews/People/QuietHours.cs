namespace Bot.Interviews.People;

/// <summary>When people are not written to: at night, where they are.</summary>
public static class QuietHours
{
    /// <summary>The hour of their evening from which nobody is written to.</summary>
    public const int From = 21;

    /// <summary>The hour of their morning from which people are written to again.</summary>
    public const int Until = 8;

    /// <summary>The earliest time, now or later, at which somebody may be written to.</summary>
    /// <param name="zone">Where they are.</param>
    public static DateTimeOffset NextAllowed(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (local.Hour is >= Until and < From)
        {
            return now;
        }

        var morning = local.Date.AddDays(local.Hour >= From ? 1 : 0).AddHours(Until);

        // Clocks are put forward at night as a rule; where they are at eight, people get another hour of rest.
        morning = zone.IsInvalidTime(morning) ? morning.AddHours(1) : morning;
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }

    /// <summary>A time zone by its IANA name; null when there is none of this name.</summary>
    public static TimeZoneInfo? FindZone(string? name) =>
        name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
