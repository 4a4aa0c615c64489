using System.Globalization;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// The names of keys. All keys of one partition share a hash tag, so that a script touches one slot of a cluster, and names are
/// short because they are stored for every interview. Of a partition: <c>q</c> the queue, <c>t</c> timers, <c>x</c> expiry,
/// <c>y</c> log expiry, <c>o</c> lanes, <c>z</c> dead letters, <c>s</c> studies, <c>l:study</c> its list, <c>a</c> routes. Of an
/// interview: its id for the hash, and after the id <c>i</c> inbox, <c>d</c> deduplication keys by time, <c>k</c> what they stand
/// for, and replies, <c>g</c> log, <c>t</c> transcript, <c>o</c> outbox, <c>x</c> dead letters.
/// </summary>
internal sealed class RedisKeys
{
    internal const string Meta = "ivw:meta";
    internal const string WorkChannel = "ivw:w";
    private readonly PartitionKeys[] partitions;

    internal RedisKeys(int count) =>
        partitions = [.. Enumerable.Range(0, count).Select(number => new PartitionKeys(Prefix(number)))];

    internal IReadOnlyList<PartitionKeys> Partitions => partitions;

    internal InterviewKeys Of(InterviewId interview) => partitions[interview.Partition(partitions.Length)].Of(interview);

    /// <summary>What the names of a partition begin with.</summary>
    internal static string Prefix(int partition) => string.Create(CultureInfo.InvariantCulture, $"ivw:{{p{partition}}}:");

    /// <summary>A route lies in the partition of its address, by the same hash.</summary>
    internal RedisKey RoutesOf(AddressId address)
    {
        var hash = 2166136261u;
        foreach (var c in address.Value)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return partitions[(int)(hash % (uint)partitions.Length)].Routes;
    }

    internal static RedisKey Collection(string name) => $"ivw:{{k}}:{name}";

    internal static RedisKey Salt(string name) => $"ivw:s:{name}";
}

/// <summary>The names within one partition.</summary>
internal sealed class PartitionKeys(string prefix)
{
    internal RedisKey Queue { get; } = prefix + "q";

    internal RedisKey Timers { get; } = prefix + "t";

    internal RedisKey Expiry { get; } = prefix + "x";

    internal RedisKey LogExpiry { get; } = prefix + "y";

    internal RedisKey Lanes { get; } = prefix + "o";

    internal RedisKey Letters { get; } = prefix + "z";

    internal RedisKey Studies { get; } = prefix + "s";

    internal RedisKey Routes { get; } = prefix + "a";

    internal RedisKey ListOf(string study) => $"{prefix}l:{study}";

    internal InterviewKeys Of(InterviewId interview) => new(this, prefix + interview.Value);
}

/// <summary>The names of one interview.</summary>
internal readonly struct InterviewKeys(PartitionKeys partition, string main)
{
    internal PartitionKeys Partition => partition;

    internal string Main => main;

    internal RedisKey Inbox => main + "i";

    internal RedisKey Dedupe => main + "d";

    internal RedisKey Known => main + "k";

    internal RedisKey Log => main + "g";

    internal RedisKey Transcript => main + "t";

    internal RedisKey Outbox => main + "o";

    internal RedisKey Dead => main + "x";
}
