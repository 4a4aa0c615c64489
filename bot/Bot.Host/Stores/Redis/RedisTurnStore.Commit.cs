using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<Committed> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        StoreArguments.Check(commit);
        var answer = (RedisValue[])(await gate.EvaluateAsync(RedisScript.Commit, KeysOf(commit), ValuesOf(commit), cancellation))!;
        var status = (CommitStatus)(int)answer[0];
        if (status == CommitStatus.Done)
        {
            hints.Committed(commit);
        }

        return new(status, (long)answer[1], (long)answer[2], answer.Length > 3 ? Entries(answer, 4, (long)answer[3]) : null);
    }

    private RedisKey[] KeysOf(Commit commit)
    {
        var partition = keys.Of(commit.Interview);
        var main = partition.Main(commit.Interview);
        var names = new List<RedisKey>(14) { main, main + "i", main + "g", partition.Ready, partition.Leased, partition.Expiry };
        if (commit.Transcript.Count > 0)
        {
            names.Add(main + "t");
        }

        if (commit.Replies is not null)
        {
            names.Add(main + "k");
        }

        if (commit.LogExpiresAt is not null)
        {
            names.Add(partition.LogExpiry);
        }

        if (commit.Listing is { } listing)
        {
            names.Add(partition.ListOf(listing.Study));
            names.Add(partition.Studies);
        }

        if (commit.Timers.Count > 0)
        {
            names.Add(partition.Timers);
        }

        if (commit.Outbox.Count > 0)
        {
            names.Add(main + "o");
            names.Add(partition.DueLanes);
        }

        return [.. names];
    }

    private RedisValue[] ValuesOf(Commit commit)
    {
        const int Fixed = 24;
        var values = new List<RedisValue>(
            Fixed + commit.Transcript.Count + commit.Log.Count + commit.DropLog.Count + (commit.Timers.Count * 2)
            + (commit.Outbox.Count * 4) + (commit.Jobs.Count * 2))
        {
            Clock,
            Milliseconds(commit.Now),
            commit.Interview.Value,
            commit.Epoch,
            commit.FirstSequence,
            commit.Processed,
            commit.MoreAllowed ? 1 : 0,
            Bytes(commit.State),
            commit.Closes ? 1 : 0,
            OptionalTime(commit.ExpiresAt),
            OptionalTime(commit.LogExpiresAt),
            commit.Listing?.Study ?? RedisValue.EmptyString,
            OptionalTime(commit.Listing?.StartedAt),
            OptionalBytes(commit.Listing?.Summary),
            commit.FoldsMemory ? "f" : commit.Memory is not null ? "a" : RedisValue.EmptyString,
            OptionalBytes(commit.Memory),
            commit.Replies is null ? 0 : 1,
            OptionalBytes(commit.Replies),
            commit.Transcript.Count,
            commit.Log.Count,
            commit.DropLog.Count,
            commit.Timers.Count,
            commit.Outbox.Count,
            commit.Jobs.Count,
        };

        for (var i = 0; i < commit.Transcript.Count; i++)
        {
            values.Add(Bytes(commit.Transcript[i]));
        }

        for (var i = 0; i < commit.Log.Count; i++)
        {
            values.Add(Bytes(commit.Log[i]));
        }

        for (var i = 0; i < commit.DropLog.Count; i++)
        {
            values.Add(commit.DropLog[i]);
        }

        for (var i = 0; i < commit.Timers.Count; i++)
        {
            values.Add(commit.Timers[i].Name);
            values.Add(OptionalTime(commit.Timers[i].Due));
        }

        for (var i = 0; i < commit.Outbox.Count; i++)
        {
            var message = commit.Outbox[i];
            values.Add(message.Lane);
            values.Add(message.Id);
            values.Add(Milliseconds(message.NotBefore));
            values.Add(Bytes(message.Payload));
        }

        for (var i = 0; i < commit.Jobs.Count; i++)
        {
            values.Add(commit.Jobs[i].Name);
            values.Add(Bytes(commit.Jobs[i].Payload));
        }

        return [.. values];
    }

    private static RedisValue OptionalTime(DateTimeOffset? time) => time is { } known ? Milliseconds(known) : RedisValue.EmptyString;

    private static RedisValue OptionalBytes(ReadOnlyMemory<byte>? payload) => payload is { } known ? Bytes(known) : RedisValue.EmptyString;
}
