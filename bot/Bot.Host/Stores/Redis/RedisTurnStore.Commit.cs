using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<Committed> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        StoreArguments.Check(commit);
        var answer = (RedisValue[])(await gate.EvaluateAsync(RedisScript.Commit, KeysOf(commit), ValuesOf(commit), cancellation))!;
        var committed = Read(answer);
        if (committed.Status == CommitStatus.Done)
        {
            hints.Committed(commit);
        }

        return committed;
    }

    private static Committed Read(RedisValue[] answer)
    {
        var numbers = new RedisNumbers(answer[0]);
        var (status, logCount, version) = ((CommitStatus)numbers.Next(), numbers.Next(), numbers.Next());
        return new(status, logCount, version, numbers.AtEnd ? null : Entries(answer, 1, numbers.Next()));
    }

    /// <summary>In the order in which commit.lua takes them.</summary>
    private RedisKey[] KeysOf(Commit commit)
    {
        var names = keys.Of(commit.Interview);
        var needed = new List<RedisKey>(14) { names.Main, names.Inbox, names.Partition.Queue, names.Partition.Expiry };
        if (commit.Transcript.Count > 0)
        {
            needed.Add(names.Transcript);
        }

        if (commit.Log.Count > 0 || commit.DropLog.Count > 0)
        {
            needed.Add(names.Log);
        }

        if (commit.Replies is not null)
        {
            needed.Add(names.Known);
        }

        if (commit.LogExpiresAt is not null)
        {
            needed.Add(names.Partition.LogExpiry);
        }

        if (commit.Listing is { } listing)
        {
            needed.Add(names.Partition.ListOf(listing.Study));
            needed.Add(names.Partition.Studies);
        }

        if (commit.Timers.Count > 0)
        {
            needed.Add(names.Partition.Timers);
        }

        if (commit.Outbox.Count > 0)
        {
            needed.Add(names.Outbox);
            needed.Add(names.Partition.Lanes);
        }

        return [.. needed];
    }

    /// <summary>In the order in which commit.lua takes them.</summary>
    private RedisValue[] ValuesOf(Commit commit)
    {
        var values = new List<RedisValue>(
            8 + commit.Transcript.Count + commit.Log.Count + commit.Timers.Count + (commit.Outbox.Count * 3) + (commit.Jobs.Count * 2))
        {
            HeadOf(commit), commit.Interview.Value, Bytes(commit.State),
        };
        if (commit.Memory is { } memory)
        {
            values.Add(Bytes(memory));
        }

        if (commit.Replies is { } replies)
        {
            values.Add(Bytes(replies));
        }

        if (commit.Listing is { } listing)
        {
            values.Add(listing.Study);
            values.Add(Bytes(listing.Summary));
        }

        for (var i = 0; i < commit.Transcript.Count; i++)
        {
            values.Add(Bytes(commit.Transcript[i]));
        }

        for (var i = 0; i < commit.Log.Count; i++)
        {
            values.Add(Bytes(commit.Log[i]));
        }

        for (var i = 0; i < commit.Timers.Count; i++)
        {
            values.Add(commit.Timers[i].Name);
        }

        for (var i = 0; i < commit.Outbox.Count; i++)
        {
            values.Add(commit.Outbox[i].Lane);
            values.Add(commit.Outbox[i].Id);
            values.Add(Bytes(commit.Outbox[i].Payload));
        }

        for (var i = 0; i < commit.Jobs.Count; i++)
        {
            values.Add(commit.Jobs[i].Name);
            values.Add(Bytes(commit.Jobs[i].Payload));
        }

        return [.. values];
    }

    private RedisValue HeadOf(Commit commit)
    {
        var head = clock.Begin(commit.Now, 17 + commit.Timers.Count + commit.Outbox.Count + commit.DropLog.Count);
        head.Add(commit.Epoch);
        head.Add(commit.FirstSequence);
        head.Add(commit.Processed);
        head.Add(commit.MoreAllowed);
        head.Add(commit.Closes);
        head.Add(commit.ExpiresAt);
        head.Add(commit.LogExpiresAt);
        head.Add(commit.Listing?.StartedAt);
        head.Add(commit.FoldsMemory ? 2 : commit.Memory is null ? null : 1);
        head.Add(commit.Replies is not null);
        head.Add(hints.Instance);
        head.Add(commit.Transcript.Count);
        head.Add(commit.Log.Count);
        head.Add(commit.DropLog.Count);
        head.Add(commit.Timers.Count);
        head.Add(commit.Outbox.Count);
        head.Add(commit.Jobs.Count);
        for (var i = 0; i < commit.Timers.Count; i++)
        {
            head.Add(commit.Timers[i].Due);
        }

        for (var i = 0; i < commit.Outbox.Count; i++)
        {
            head.Add(commit.Outbox[i].NotBefore);
        }

        for (var i = 0; i < commit.DropLog.Count; i++)
        {
            head.Add(commit.DropLog[i]);
        }

        return head.Pack();
    }
}
