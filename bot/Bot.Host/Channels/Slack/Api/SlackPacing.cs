using System.Collections.Concurrent;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Keeps calls within what Slack allows, for this process: each workspace, and each channel of a message, has a stretch of
/// recent calls of its own. After Slack said <c>Retry-After</c>, what it was said of rests.
/// </summary>
public sealed class SlackPacing(TimeProvider time)
{
    private const int MostLines = 10_000;
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>Takes a place for a call that may be made at once; else says how long there is none.</summary>
    /// <returns>Zero when the call may be made.</returns>
    public TimeSpan Take(string key, Pace pace)
    {
        if (_lines.Count > MostLines)
        {
            Forget();
        }

        var line = _lines.GetOrAdd(key, _ => new());
        lock (line)
        {
            var now = time.GetUtcNow();
            line.Seen = now;
            if (line.RestsUntil > now)
            {
                return line.RestsUntil - now;
            }

            while (line.Calls.TryPeek(out var oldest) && oldest <= now - pace.Within)
            {
                line.Calls.Dequeue();
            }

            if (line.Calls.Count >= pace.Calls)
            {
                return line.Calls.Peek() + pace.Within - now;
            }

            line.Calls.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Lets a line rest, because Slack said so.</summary>
    public void Rest(string key, TimeSpan wait)
    {
        var line = _lines.GetOrAdd(key, _ => new());
        lock (line)
        {
            line.Seen = time.GetUtcNow();
            line.RestsUntil = line.Seen + wait;
        }
    }

    /// <summary>Lines that nothing was sent on for a while hold nothing back.</summary>
    private void Forget()
    {
        var before = time.GetUtcNow() - TimeSpan.FromMinutes(2);
        foreach (var (key, line) in _lines)
        {
            lock (line)
            {
                if (line.Seen < before && line.RestsUntil < before)
                {
                    _lines.TryRemove(KeyValuePair.Create(key, line));
                }
            }
        }
    }

    private sealed class Line
    {
        public Queue<DateTimeOffset> Calls { get; } = new();

        public DateTimeOffset Seen { get; set; }

        public DateTimeOffset RestsUntil { get; set; }
    }
}
