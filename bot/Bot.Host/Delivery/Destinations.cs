using System.Security.Cryptography;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>Where messages go, for as far as one receiver's sickness reaches.</summary>
/// <param name="Name">Of the receiver, for nobody to see.</param>
/// <param name="KeepsPace">Its channel keeps the pace of single conversations, so a rest that it asks for is not for all.</param>
public sealed record Destination(string Name, bool KeepsPace);

/// <summary>
/// Keeps a sick receiver from holding up the others: none ever has more than a quarter of the places for sending; one that fails
/// again and again is left alone for a while and then tried with a single message; one that asks for a rest gets it. Each instance
/// judges for itself.
/// </summary>
public sealed class Destinations(TimeProvider time)
{
    /// <summary>Messages that are sent at once.</summary>
    public const int Places = 64;

    /// <summary>Messages that are sent at once to one receiver.</summary>
    public const int PlacesForOne = Places / 4;

    private const int FailuresBeforeRest = 5;
    private const int MostKnown = 10_000;
    private static readonly TimeSpan s_firstRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(500);

    private readonly Lock _looking = new();
    private readonly Dictionary<string, Health> _known = new(StringComparer.Ordinal);

    /// <summary>Takes a place for sending there; when there is none, says when to come back.</summary>
    public DateTimeOffset? Enter(Destination to)
    {
        lock (_looking)
        {
            var now = time.GetUtcNow();
            var health = Of(to);
            if (health.RestsUntil > now)
            {
                return health.RestsUntil + Spread(s_turn * 4);
            }

            if (health.Sending >= (health.Failures >= FailuresBeforeRest ? 1 : PlacesForOne))
            {
                return now + s_turn + Spread(s_turn);
            }

            health.Sending++;
            return null;
        }
    }

    /// <summary>Gives the place back, with what came of it.</summary>
    /// <param name="settlement">Null when nothing was learned about the receiver.</param>
    /// <returns>How long the receiver is left alone from now on, when this made the difference.</returns>
    public TimeSpan? Leave(Destination to, Settlement? settlement)
    {
        lock (_looking)
        {
            var health = Of(to);
            health.Sending--;
            switch (settlement)
            {
                case Settlement.Retry { Asked: { } asked }:
                    return to.KeepsPace ? null : Rest(health, asked);
                case Settlement.Retry:
                    health.Failures++;
                    return health.Failures < FailuresBeforeRest ? null
                        : Rest(health, s_firstRest * Math.Pow(2, Math.Min(health.Failures - FailuresBeforeRest, 8)) is var rest && rest < s_longestRest ? rest : s_longestRest);
                case not null:
                    health.Failures = 0;
                    return null;
                default:
                    return null;
            }
        }
    }

    private TimeSpan Rest(Health health, TimeSpan length)
    {
        health.RestsUntil = time.GetUtcNow() + length;
        return length;
    }

    private Health Of(Destination to)
    {
        if (_known.TryGetValue(to.Name, out var known))
        {
            return known;
        }

        if (_known.Count >= MostKnown)
        {
            var now = time.GetUtcNow();
            foreach (var idle in _known.Where(pair => pair.Value is { Sending: 0 } && pair.Value.RestsUntil <= now).Select(pair => pair.Key).ToList())
            {
                _known.Remove(idle);
            }
        }

        return _known[to.Name] = new();
    }

    /// <summary>What waited together does not come back together.</summary>
    private static TimeSpan Spread(TimeSpan most) => most * (RandomNumberGenerator.GetInt32(1000) / 1000.0);

    private sealed class Health
    {
        public int Sending { get; set; }

        public int Failures { get; set; }

        public DateTimeOffset RestsUntil { get; set; }
    }
}
