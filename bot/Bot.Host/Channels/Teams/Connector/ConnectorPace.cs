using System.Collections.Concurrent;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>Keeps our calls below the service's limits for a conversation and for a tenant, so that it need not refuse them.</summary>
public sealed class ConnectorPace(TimeProvider time)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, History> _histories = new(StringComparer.Ordinal);

    /// <summary>Takes a place in the line of a conversation and its tenant, and says how long to wait for it.</summary>
    /// <param name="longest">A longer wait is not taken: then no place is, either.</param>
    public TimeSpan Reserve(string tenant, string conversation, IReadOnlyList<Rate> rates, TimeSpan longest)
    {
        if (_histories.Count > MostRemembered)
        {
            Forget();
        }

        var now = time.GetUtcNow();
        var own = Of($"{(ReferenceEquals(rates, TeamsLimits.Reading) ? "r" : "s")}\n{conversation}", rates);
        var shared = Of("t\n" + tenant, TeamsLimits.Tenant);
        lock (own)
        {
            lock (shared)
            {
                var at = Max(own.Next(now), shared.Next(now));
                if (at - now <= longest)
                {
                    own.Add(at);
                    shared.Add(at);
                }

                return at - now;
            }
        }
    }

    private History Of(string key, IReadOnlyList<Rate> rates) => _histories.GetOrAdd(key, static (_, r) => new History(r), rates);

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, history) in _histories)
        {
            lock (history)
            {
                if (history.IsOver(now))
                {
                    _histories.TryRemove(KeyValuePair.Create(key, history));
                }
            }
        }
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>When the last calls were, or are to be, made.</summary>
    private sealed class History(IReadOnlyList<Rate> rates)
    {
        private readonly List<DateTimeOffset> _times = [];

        public DateTimeOffset Next(DateTimeOffset now)
        {
            var next = now;
            foreach (var rate in rates)
            {
                if (_times.Count >= rate.Count)
                {
                    next = Max(next, _times[^rate.Count] + rate.Within);
                }
            }

            return next;
        }

        public void Add(DateTimeOffset at)
        {
            var place = _times.BinarySearch(at);
            _times.Insert(place < 0 ? ~place : place, at);
            if (_times.Count > 2 * rates[^1].Count)
            {
                _times.RemoveRange(0, _times.Count - rates[^1].Count);
            }
        }

        public bool IsOver(DateTimeOffset now) => _times.Count == 0 || _times[^1] + rates[^1].Within < now;
    }
}
