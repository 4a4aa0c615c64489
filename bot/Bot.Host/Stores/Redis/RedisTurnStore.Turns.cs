using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<Accepted> AcceptAsync(Accept accept, CancellationToken cancellation)
    {
        StoreArguments.Check(accept);
        var payload = Bytes(accept.Payload);
        var answer = (RedisValue[])(await (replicas?.Gate ?? gate).EvaluateAsync(
            RedisScript.Accept, KeysOf(accept), ValuesOf(accept, payload), cancellation))!;
        var accepted = Read(accept, payload, answer);
        if (replicas is not null && accepted.Status is (AcceptStatus.Accepted or AcceptStatus.Duplicate))
        {
            await WaitForReplicasAsync(accepted, cancellation);
        }

        if (accepted.Status == AcceptStatus.Accepted)
        {
            hints.Accepted(accept, accepted.Claim is not null);
        }

        return accepted;
    }

    /// <summary>What replicas do not have yet is not accepted: somebody else may run it, but the channel is to repeat it.</summary>
    private async ValueTask WaitForReplicasAsync(Accepted accepted, CancellationToken cancellation)
    {
        try
        {
            await replicas!.WaitAsync(elsewhere: accepted.Status == AcceptStatus.Duplicate, cancellation);
        }
        catch (StoreUnavailableException) when (accepted.Claim is { } claim)
        {
            await ReleaseAsync(claim.Interview, claim.Epoch, cancellation);
            throw;
        }
    }

    public async ValueTask<IReadOnlyList<InterviewId>> FindReadyAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        await walk.FindReadyAsync(now, limit, cancellation);

    public async ValueTask<Claim?> ClaimAsync(InterviewId interview, string owner, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        var answer = (RedisValue[]?)await gate.EvaluateAsync(
            RedisScript.Claim, [names.Main, names.Inbox, names.Partition.Queue], [clock.Head(now), interview.Value], cancellation);
        if (answer is null or { Length: < 2 })
        {
            return null;
        }

        var numbers = new RedisNumbers(answer[0]);
        return new Claim(
            interview, numbers.Next(), numbers.Next(), Opaque(answer[1]), numbers.Next(), numbers.Next(), numbers.Next(),
            Entries(answer, 2, numbers.Next()));
    }

    public async ValueTask<bool> RenewAsync(InterviewId interview, long epoch, CancellationToken cancellation) =>
        await RenewAsync(interview, epoch, true, cancellation) > 0;

    public async ValueTask ReleaseAsync(InterviewId interview, long epoch, CancellationToken cancellation)
    {
        if (await RenewAsync(interview, epoch, false, cancellation) == 2)
        {
            hints.Work();
        }
    }

    public async ValueTask<bool> ParkAsync(
        InterviewId interview, long epoch, long sequence, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Park,
            [names.Main, names.Inbox, names.Partition.Queue, names.Dead, names.Partition.Letters],
            [clock.Head(now, epoch, sequence), interview.Value, reason],
            cancellation) == 1;
    }

    public async ValueTask<int> CountFailureAsync(InterviewId interview, long epoch, long sequence, CancellationToken cancellation) =>
        (int)await gate.EvaluateAsync(RedisScript.Fail, [keys.Of(interview).Main], [clock.Head(epoch, sequence)], cancellation);

    private async Task<long> RenewAsync(InterviewId interview, long epoch, bool lengthens, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Renew,
            [names.Main, names.Inbox, names.Partition.Queue],
            [clock.Head(epoch, lengthens ? 1 : 0, hints.Instance), interview.Value],
            cancellation);
    }

    private RedisKey[] KeysOf(Accept accept)
    {
        var names = keys.Of(accept.Interview);
        return accept.LogEntry is null
            ? [names.Main, names.Inbox, names.Dedupe, names.Known, names.Partition.Queue, names.Partition.Expiry]
            : [names.Main, names.Inbox, names.Dedupe, names.Known, names.Partition.Queue, names.Partition.Expiry, names.Log];
    }

    private RedisValue[] ValuesOf(Accept accept, byte[] payload)
    {
        const int Fixed = 4;
        var head = clock.Begin(accept.Now, 7);
        head.Add(accept.Owner is not null);
        head.Add(accept.Joinable);
        head.Add(accept.SentAt);
        head.Add(hints.Instance);
        head.Add(accept.DedupeKeys.Count);
        head.Add(accept.Predecessor?.LogCount);
        head.Add(accept.Amends);

        var values = new RedisValue[
            Fixed + accept.DedupeKeys.Count + (accept.LogEntry is null ? 0 : 1) + (accept.Predecessor is null ? 0 : 1)];
        values[0] = head.Pack();
        values[1] = accept.Interview.Value;
        values[2] = accept.Address.Value;
        values[3] = payload;
        var place = Fixed;
        for (var i = 0; i < accept.DedupeKeys.Count; i++)
        {
            values[place++] = accept.DedupeKeys[i];
        }

        if (accept.LogEntry is { } record)
        {
            values[place++] = Bytes(record);
        }

        if (accept.Predecessor is { } predecessor)
        {
            values[place] = predecessor.Interview.Value;
        }

        return values;
    }

    private static Accepted Read(Accept accept, byte[] payload, RedisValue[] answer)
    {
        var numbers = new RedisNumbers(answer[0]);
        var (status, sequence, logSequence) = ((AcceptStatus)numbers.Next(), numbers.Next(), numbers.NextOrNull());
        if (status != AcceptStatus.Accepted)
        {
            return new(status, sequence, logSequence, answer.Length > 1 ? Opaque(answer[1]) : null, null);
        }

        var acceptedAt = numbers.NextTime();
        if (numbers.AtEnd)
        {
            return new(status, sequence, logSequence, null, null);
        }

        var (epoch, version, memory, transcript, log) = (numbers.Next(), numbers.Next(), numbers.Next(), numbers.Next(), numbers.Next());
        var entries = Entries(answer, 2, numbers.Next());
        if (entries.Count < StoreLimits.ClaimedEntries)
        {
            // The server does not send back what it was just given.
            entries.Add(new(sequence, InboxKind.Activity, "", accept.Joinable, acceptedAt, logSequence, payload));
        }

        return new(
            status, sequence, logSequence, null,
            new Claim(accept.Interview, epoch, version, Opaque(answer[1]), memory, transcript, log, entries));
    }
}
