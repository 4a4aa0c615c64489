using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<Accepted> AcceptAsync(Accept accept, CancellationToken cancellation)
    {
        StoreArguments.Check(accept);
        var partition = keys.Of(accept.Interview);
        var main = partition.Main(accept.Interview);
        var payload = Bytes(accept.Payload);
        const int Fixed = 12;
        var values = new RedisValue[Fixed + accept.DedupeKeys.Count];
        values[0] = Clock;
        values[1] = Milliseconds(accept.Now);
        values[2] = accept.Interview.Value;
        values[3] = accept.Address.Value;
        values[4] = accept.Owner is null ? 0 : 1;
        values[5] = accept.Joinable ? 1 : 0;
        values[6] = payload;
        values[7] = accept.LogEntry is null ? 0 : 1;
        values[8] = accept.LogEntry is { } record ? Bytes(record) : RedisValue.EmptyString;
        values[9] = accept.SentAt is { } sent ? Milliseconds(sent) : RedisValue.EmptyString;
        values[10] = accept.Predecessor?.Interview.Value ?? RedisValue.EmptyString;
        values[11] = accept.Predecessor?.LogCount ?? RedisValue.EmptyString;
        for (var i = 0; i < accept.DedupeKeys.Count; i++)
        {
            values[Fixed + i] = accept.DedupeKeys[i];
        }

        var answer = (RedisValue[])(await gate.EvaluateAsync(
            RedisScript.Accept,
            [main, main + "i", main + "d", main + "k", main + "g", partition.Ready, partition.Leased, partition.Expiry],
            values,
            cancellation))!;

        var (status, sequence, logSequence) = ((AcceptStatus)(int)answer[0], (long)answer[1], Optional(answer[2]));
        if (status != AcceptStatus.Accepted)
        {
            return new(status, sequence, logSequence, Opaque(answer[3]), null);
        }

        hints.Accepted(accept, claimed: answer.Length > 4);
        return new(status, sequence, logSequence, null, answer.Length > 4 ? Claimed(accept, sequence, logSequence, payload, answer) : null);
    }

    public async ValueTask<IReadOnlyList<InterviewId>> FindReadyAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        await walk.FindReadyAsync(Clock, Milliseconds(now), limit, cancellation);

    public async ValueTask<Claim?> ClaimAsync(InterviewId interview, string owner, DateTimeOffset now, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        var answer = (RedisValue[]?)await gate.EvaluateAsync(
            RedisScript.Claim,
            [main, main + "i", main + "g", partition.Ready, partition.Leased, partition.Expiry],
            [Clock, Milliseconds(now), interview.Value],
            cancellation);
        return answer is null or { Length: < 7 }
            ? null
            : new Claim(
                interview, (long)answer[0], (long)answer[1], Opaque(answer[2]), (long)answer[3], (long)answer[4], (long)answer[5],
                Entries(answer, 7, (long)answer[6]));
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
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Park,
            [main, main + "i", partition.Ready, partition.Leased, main + "x", partition.Letters],
            [Clock, Milliseconds(now), interview.Value, epoch, sequence, reason],
            cancellation) == 1;
    }

    public async ValueTask<int> CountFailureAsync(InterviewId interview, long epoch, long sequence, CancellationToken cancellation)
    {
        var main = keys.Of(interview).Main(interview);
        return (int)await gate.EvaluateAsync(RedisScript.Fail, [main, main + "i"], [Clock, 0, epoch, sequence], cancellation);
    }

    private async Task<long> RenewAsync(InterviewId interview, long epoch, bool lengthens, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Renew,
            [main, main + "i", partition.Ready, partition.Leased],
            [Clock, 0, interview.Value, epoch, lengthens ? 1 : 0],
            cancellation);
    }

    /// <summary>The server does not send back what it was just given: the newest entry is made here.</summary>
    private static Claim Claimed(Accept accept, long sequence, long? logSequence, byte[] payload, RedisValue[] answer)
    {
        const int First = 11;
        var first = (long)answer[10];
        var entries = Entries(answer, First, first);
        if (entries.Count < StoreLimits.ClaimedEntries)
        {
            entries.Add(new(sequence, InboxKind.Activity, "", accept.Joinable, Time(answer[3]), logSequence, payload));
        }

        return new(
            accept.Interview, (long)answer[4], (long)answer[5], Opaque(answer[6]), (long)answer[7], (long)answer[8], (long)answer[9], entries);
    }
}
