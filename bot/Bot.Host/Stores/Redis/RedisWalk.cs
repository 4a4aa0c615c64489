using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Looks through all partitions. A single server looks through them in one script, which makes their names itself; a cluster gets
/// one question for each partition, all at once, because keys of several slots cannot be touched together.
/// </summary>
internal sealed class RedisWalk
{
    private const int MostRounds = 1000;
    private readonly RedisGate gate;
    private readonly RedisKeys keys;
    private readonly RedisClock clock;
    private readonly bool cluster;
    private readonly RedisScript peekReady;
    private readonly RedisScript peekOutbox;
    private readonly RedisScript peekExpired;
    private readonly RedisScript count;

    internal RedisWalk(RedisGate gate, RedisKeys keys, RedisClock clock, bool cluster)
    {
        (this.gate, this.keys, this.clock, this.cluster) = (gate, keys, clock, cluster);
        var partitions = cluster ? 0 : keys.Partitions.Count;
        peekReady = RedisScript.Walk("peek_ready", partitions);
        peekOutbox = RedisScript.Walk("peek_outbox", partitions);
        peekExpired = RedisScript.Walk("peek_expired", partitions);
        count = RedisScript.Walk("count", partitions);
    }

    /// <summary>Ready interviews, after due timers and ended leases have been dealt with.</summary>
    internal async Task<List<InterviewId>> FindReadyAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        for (var round = 0; ; round++)
        {
            var (stirred, found) = (new List<string>(), new List<(string Id, double At)>());
            var answers = await AskAsync(
                peekReady, partition => [partition.Queue, partition.Timers, partition.Expiry], now, limit, cancellation);
            foreach (var answer in answers)
            {
                TakeScored(answer, TakeUntilEmpty(answer, stirred), answer.Length, found);
            }

            if (stirred.Count == 0 || round == MostRounds)
            {
                return First(found, limit).ConvertAll(member => new InterviewId(member));
            }

            await Task.WhenAll(stirred.Distinct().Select(id => DueAsync(new(id), now, cancellation)));
        }
    }

    /// <summary>Lanes whose head may be sent, after those of vanished senders have been dealt with.</summary>
    internal async Task<List<LaneName>> FindDueLanesAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        for (var round = 0; ; round++)
        {
            var (lapsed, found) = (new List<string>(), new List<(string Lane, double At)>());
            foreach (var answer in await AskAsync(peekOutbox, partition => [partition.Lanes], now, limit, cancellation))
            {
                TakeScored(answer, TakeUntilEmpty(answer, lapsed), answer.Length, found);
            }

            if (lapsed.Count == 0 || round == MostRounds)
            {
                return First(found, limit).ConvertAll(LaneName.Read);
            }

            await Task.WhenAll(lapsed.Select(member => LapseAsync(LaneName.Read(member), now, cancellation)));
        }
    }

    /// <summary>Interviews (and tombstones), logs and dead letters whose time has come, oldest first.</summary>
    internal async Task<(List<InterviewId> Interviews, List<InterviewId> Logs, List<LetterName> Letters)> FindExpiredAsync(
        DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        List<(string Member, double At)>[] found = [[], [], []];
        var answers = await AskAsync(
            peekExpired, partition => [partition.Expiry, partition.LogExpiry, partition.Letters], now, limit, cancellation);
        foreach (var answer in answers)
        {
            var numbers = new RedisNumbers(answer[0]);
            var place = 1;
            foreach (var kind in found)
            {
                var end = place + ((int)numbers.Next() * 2);
                TakeScored(answer, place, end, kind);
                place = end;
            }
        }

        return (
            First(found[0], limit).ConvertAll(member => new InterviewId(member)),
            First(found[1], limit).ConvertAll(member => new InterviewId(member)),
            First(found[2], limit).ConvertAll(LetterName.Read));
    }

    /// <summary>Listed interviews, newest first.</summary>
    internal async Task<List<(InterviewId Interview, long At)>> ListAsync(string? study, long? before, int limit, CancellationToken cancellation)
    {
        var lists = study is null
            ? (await Task.WhenAll(keys.Partitions.Select(async partition =>
                (await gate.AskAsync(partition.Studies, static (database, key) => database.SetMembersAsync(key), null, cancellation))
                    .Select(name => partition.ListOf(name!))))).SelectMany(names => names)
            : keys.Partitions.Select(partition => partition.ListOf(study));

        var pages = await Task.WhenAll(lists.Select(list => gate.AskAsync(
            (list, before, limit),
            static (database, ask) => database.SortedSetRangeByScoreWithScoresAsync(
                ask.list, double.NegativeInfinity, ask.before ?? double.PositiveInfinity, ask.before is null ? Exclude.None : Exclude.Stop,
                Order.Descending, 0, ask.limit),
            null,
            cancellation)));

        return [.. Newest(pages, limit).Select(found => (new InterviewId(found.Element!), (long)found.Score))];
    }

    /// <summary>Dead letters, newest first.</summary>
    internal async Task<List<LetterName>> ListLettersAsync(int limit, CancellationToken cancellation)
    {
        var pages = await Task.WhenAll(keys.Partitions.Select(partition => gate.AskAsync(
            (partition.Letters, limit),
            static (database, ask) => database.SortedSetRangeByRankWithScoresAsync(ask.Letters, 0, ask.limit - 1, Order.Descending),
            null,
            cancellation)));
        return [.. Newest(pages, limit).Select(found => LetterName.Read(found.Element!))];
    }

    internal async Task<Backlog> CountAsync(CancellationToken cancellation)
    {
        var (waiting, lanes, dead) = (0L, 0L, 0L);
        var answers = await AskAsync(
            count, partition => [partition.Queue, partition.Lanes, partition.Letters], DateTimeOffset.UnixEpoch, 0, cancellation);
        foreach (var answer in answers)
        {
            var numbers = new RedisNumbers(answer[0]);
            (waiting, lanes, dead) = (waiting + numbers.Next(), lanes + numbers.Next(), dead + numbers.Next());
        }

        return new(waiting, lanes, dead);
    }

    private async Task DueAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        await gate.EvaluateAsync(
            RedisScript.Due, [names.Main, names.Inbox, names.Partition.Queue, names.Partition.Timers], [clock.Head(now), interview.Value], cancellation);
    }

    private async Task LapseAsync(LaneName lane, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(lane.Interview);
        await gate.EvaluateAsync(
            RedisScript.LapseLane, [names.Outbox, names.Partition.Lanes], [clock.Head(now), lane.Interview.Value, lane.Lane], cancellation);
    }

    private async Task<RedisValue[][]> AskAsync(
        RedisScript script, Func<PartitionKeys, RedisKey[]> names, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        RedisValue[] values = [clock.Head(now, limit)];
        var answers = cluster
            ? await Task.WhenAll(keys.Partitions.Select(partition => gate.EvaluateAsync(script, names(partition), values, cancellation)))
            : [await gate.EvaluateAsync(script, [], values, cancellation)];
        return Array.ConvertAll(answers, answer => (RedisValue[])answer!);
    }

    /// <summary>Reads members up to an empty one; answers the place behind it.</summary>
    private static int TakeUntilEmpty(RedisValue[] answer, List<string> members)
    {
        var place = 0;
        while ((string)answer[place++]! is { Length: > 0 } member)
        {
            members.Add(member);
        }

        return place;
    }

    private static void TakeScored(RedisValue[] answer, int place, int end, List<(string Member, double At)> members)
    {
        for (var i = place; i < end; i += 2)
        {
            members.Add((answer[i]!, (double)answer[i + 1]));
        }
    }

    private static List<string> First(List<(string Member, double At)> found, int limit)
    {
        found.Sort(static (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Member, b.Member));
        return found.Take(limit).Select(member => member.Member).ToList();
    }

    private static IEnumerable<SortedSetEntry> Newest(SortedSetEntry[][] pages, int limit) => pages
        .SelectMany(page => page)
        .OrderByDescending(found => found.Score).ThenByDescending(found => (string?)found.Element, StringComparer.Ordinal)
        .Take(limit);
}
