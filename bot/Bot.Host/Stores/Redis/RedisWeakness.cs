#if CHAOS
using Bot.Interviews.Faults;

namespace Bot.Host.Stores.Redis;

/// <summary>Takes single protections out of scripts, in builds for chaos only.</summary>
internal static class RedisWeakness
{
    private static readonly (string Protection, string File, string Text, string Instead)[] s_all =
    [
        (Protection.Deduplication, "accept.lua", "if row and tonumber(redis.call('ZSCORE', dedupe, ARGV[i])) >= now - WEEK_HOURS * HOUR then", "if false and row then"),
        (Protection.Epoch, "library.lua", "return m ~= nil and m[EPOCH] == epoch and m[LEASE] > 0", "return m ~= nil"),
        (Protection.Head, "commit.lua", "m[HEAD] ~= first or waiting(m) < processed", "waiting(m) < processed"),
        (Protection.Repeat, "commit.lua", "if m[COMMIT_EPOCH] == epoch and last <= m[COMMIT_THROUGH] then", "if false then"),
        (Protection.Lease, "accept.lua", "local owned = m[LEASE] > clock", "local owned = false"),
        (Protection.Lease, "claim.lua", "waiting(m) == 0 or m[LEASE] > clock or", "waiting(m) == 0 or"),
        (Protection.SendFence, "settle.lua", "lane[SEND_EPOCH] ~= epoch or ", ""),
        (Protection.Timer, "due.lua", "  set[name] = nil\n", ""),
    ];

    /// <exception cref="InvalidOperationException">The script does not hold what is to be taken out.</exception>
    internal static string Apply(string file, string text)
    {
        foreach (var weakness in s_all.Where(weakness => weakness.File == file && Protection.IsOff(weakness.Protection)))
        {
            text = text.Contains(weakness.Text, StringComparison.Ordinal)
                ? text.Replace(weakness.Text, weakness.Instead, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{file} does not hold \"{weakness.Text}\".");
        }

        return text;
    }
}
#endif
