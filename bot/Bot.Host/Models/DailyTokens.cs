using System.Collections.Concurrent;

namespace Bot.Host.Models;

/// <summary>
/// How many tokens each study may spend in a day (UTC). When they are spent, follow-ups are chosen by rules until the next
/// day. Every instance counts for itself.
/// </summary>
public sealed class DailyTokens(long most, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Spent> _studies = new(StringComparer.Ordinal);

    /// <summary>Whether a study has any left.</summary>
    public bool Allows(string study) => _studies.GetValueOrDefault(study) is not { } spent || spent.Day != Today || spent.Tokens < most;

    /// <summary>Counts what a call took.</summary>
    public void Count(string study, long tokens) =>
        _studies.AddOrUpdate(study, _ => new(Today, tokens), (_, spent) => spent.Day == Today ? spent with { Tokens = spent.Tokens + tokens } : new(Today, tokens));

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private sealed record Spent(DateOnly Day, long Tokens);
}
