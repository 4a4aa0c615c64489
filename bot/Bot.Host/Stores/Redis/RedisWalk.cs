using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Looks through all partitions. A single server is asked about all of them in one script; a cluster gets one question for each
/// partition, all at once, because keys of several slots cannot be named together.
/// </summary>
internal sealed class RedisWalk
{
    private const int MostRounds = 1000;
    private readonly RedisGate gate;
    private readonly RedisKeys keys;
    private readonly RedisKey[][] ready;
    private readonly RedisKey[][] lanes;
    private readonly RedisKey[][] expiring;
    private readonly RedisKey[][] counted;

    internal RedisWalk(RedisGate gate, RedisKeys keys, bool cluster)
    {
        (this.gate, this.keys) = (gate, keys);
        ready = Group(cluster, partition => [partition.Timers, partition.Leased, partition.Ready, partition.Expiry]);
        lanes = Group(cluster, partition => [partition.DueLanes, partition.SendingLanes]);
        expiring = Group(cluster, partition => [partition.Expiry, partition.LogExpiry, partition.Letters]);
        counted = Group(
            cluster, partition => [partition.Ready, partition.Leased, partition.DueLanes, partition.SendingLanes, partition.Letters]);
    }

    /// <summary>Ready interviews, after due timers and ended leases have been dealt with.</summary>
    internal async Task<List<InterviewId>> FindReadyAsync(RedisValue clock, long now, int limit, CancellationToken cancellation)
    {
        for (var round = 0; ; round++)
        {
            var (found, stirred) = (new List<(string Id, double At)>(), new List<string>());
            foreach (var answer in await AskAsync(RedisScript.PeekReady, ready, [clock, now, limit], cancellation))
            {
                var place = 0;
                Take(answer, ref place, stirred);
                Take(answer, ref place, stirred);
                TakeScored(answer, place, found);
            }

            if (stirred.Count == 0 || round == MostRounds)
            {
                return First(found, limit).ConvertAll(member => new InterviewId(member));
            }

            await Task.WhenAll(stirred.Distinct().Select(id => DueAsync(new(id), clock, now, cancellation)));
        }
    }

    /// <summary>Lanes whose head may be sent, after those of vanished senders have been dealt with.</summary>
    internal async Task<List<LaneName>> FindDueLanesAsync(RedisValue clock, long now, int limit, CancellationToken cancellation)
    {
        for (var round = 0; ; round++)
        {
            var (found, lapsed) = (new List<(string Lane, double At)>(), new List<string>());
            foreach (var answer in await AskAsync(RedisScript.PeekOutbox, lanes, [clock, now, limit], cancellation))
            {
                var place = 0;
                Take(answer, ref place, lapsed);
                TakeScored(answer, place, found);
            }

            if (lapsed.Count == 0 || round == MostRounds)
            {
                return First(found, limit).ConvertAll(LaneName.Read);
            }

            await Task.WhenAll(lapsed.Select(member => LapseAsync(LaneName.Read(member), clock, now, cancellation)));
        }
    }

    /// <summary>Interviews (and tombstones), logs and dead letters whose time has come, oldest first.</summary>
    internal async Task<(List<InterviewId> Interviews, List<InterviewId> Logs, List<LetterName> Letters)> FindExpiredAsync(
        RedisValue clock, long now, int limit, CancellationToken cancellation)
    {
        List<(string Member, double At)>[] found = [[], [], []];
        foreach (var answer in await AskAsync(RedisScript.PeekExpired, expiring, [clock, now, limit], cancellation))
        {
            var place = 3;
            for (var kind = 0; kind < 3; kind++)
            {
                var end = place + ((int)answer[kind] * 2);
                TakeScored(answer[..end], place, found[kind]);
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

    internal async Task<Backlog> CountAsync(RedisValue clock, CancellationToken cancellation)
    {
        var counts = await AskAsync(RedisScript.Count, counted, [clock, 0], cancellation);
        return new(counts.Sum(count => (long)count[0]), counts.Sum(count => (long)count[1]), counts.Sum(count => (long)count[2]));
    }

    private async Task DueAsync(InterviewId interview, RedisValue clock, long now, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        await gate.EvaluateAsync(
            RedisScript.Due, [main, main + "i", partition.Ready, partition.Leased, partition.Timers], [clock, now, interview.Value], cancellation);
    }

    private async Task LapseAsync(LaneName lane, RedisValue clock, long now, CancellationToken cancellation)
    {
        var partition = keys.Of(lane.Interview);
        await gate.EvaluateAsync(
            RedisScript.LapseLane,
            [partition.Main(lane.Interview) + "o", partition.DueLanes, partition.SendingLanes],
            [clock, now, lane.Interview.Value, lane.Lane],
            cancellation);
    }

    private async Task<RedisValue[][]> AskAsync(RedisScript script, RedisKey[][] groups, RedisValue[] values, CancellationToken cancellation)
    {
        var answers = new Task<RedisResult>[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            answers[i] = gate.EvaluateAsync(script, groups[i], values, cancellation);
        }

        return Array.ConvertAll(await Task.WhenAll(answers), answer => (RedisValue[])answer!);
    }

    private RedisKey[][] Group(bool cluster, Func<PartitionKeys, RedisKey[]> names) => cluster
        ? [.. keys.Partitions.Select(names)]
        : [[.. keys.Partitions.SelectMany(names)]];

    /// <summary>Reads a count and as many members.</summary>
    private static void Take(RedisValue[] answer, ref int place, List<string> members)
    {
        var count = (int)answer[place++];
        for (var i = 0; i < count; i++)
        {
            members.Add(answer[place++]!);
        }
    }

    private static void TakeScored(RedisValue[] answer, int place, List<(string Member, double At)> members)
    {
        for (var i = place; i < answer.Length; i += 2)
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
