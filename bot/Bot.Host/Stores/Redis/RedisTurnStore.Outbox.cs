using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<IReadOnlyList<OutboxHead>> ClaimOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var due = await walk.FindDueLanesAsync(Clock, Milliseconds(now), limit, cancellation);
        var heads = await Task.WhenAll(due.Select(lane => ClaimLaneAsync(lane, Milliseconds(now), cancellation)));
        return [.. heads.OfType<OutboxHead>()];
    }

    public async ValueTask<bool> SettleAsync(OutboxHead head, Settlement settlement, DateTimeOffset now, CancellationToken cancellation)
    {
        (string How, RedisValue Detail) how = settlement switch
        {
            Settlement.Sent { Receipt: { } receipt } => ("r", Bytes(receipt)),
            Settlement.Sent => ("s", RedisValue.EmptyString),
            Settlement.Retry retry => ("w", Milliseconds(retry.At)),
            Settlement.Dead dead => ("d", dead.Reason),
            _ => throw new ArgumentException($"A store does not know how to settle {settlement}.", nameof(settlement)),
        };
        var partition = keys.Of(head.Interview);
        var main = partition.Main(head.Interview);
        var settled = (long)await gate.EvaluateAsync(
            RedisScript.Settle,
            [main, main + "o", partition.DueLanes, partition.SendingLanes, main + "x", partition.Letters],
            [Clock, Milliseconds(now), head.Interview.Value, head.Lane, head.Epoch, head.Sequence, how.How, how.Detail],
            cancellation) == 1;
        if (settled)
        {
            hints.Work();
        }

        return settled;
    }

    public async ValueTask<bool> EnqueueAsync(InterviewId interview, OutboxMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        StoreArguments.Check(message);
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        var waits = (long)await gate.EvaluateAsync(
            RedisScript.Enqueue,
            [main, main + "o", partition.DueLanes],
            [Clock, Milliseconds(now), interview.Value, message.Lane, message.Id, Milliseconds(message.NotBefore), Bytes(message.Payload)],
            cancellation) == 1;
        if (waits)
        {
            hints.Work();
        }

        return waits;
    }

    public async ValueTask<bool> ReplayDeadAsync(
        InterviewId interview, string lane, long sequence, DateTimeOffset now, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        var replayed = (long)await gate.EvaluateAsync(
            RedisScript.Replay,
            [main, main + "i", partition.Ready, partition.Leased, main + "o", partition.DueLanes, main + "x", partition.Letters],
            [Clock, Milliseconds(now), interview.Value, lane, sequence],
            cancellation) == 1;
        if (replayed)
        {
            hints.Work();
        }

        return replayed;
    }

    public async ValueTask<bool> DiscardDeadAsync(InterviewId interview, string lane, long sequence, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Discard,
            [partition.Main(interview) + "x", partition.Letters],
            [Clock, 0, interview.Value, lane, sequence],
            cancellation) == 1;
    }

    private async Task<OutboxHead?> ClaimLaneAsync(LaneName lane, long now, CancellationToken cancellation)
    {
        var partition = keys.Of(lane.Interview);
        var answer = (RedisValue[]?)await gate.EvaluateAsync(
            RedisScript.ClaimLane,
            [partition.Main(lane.Interview) + "o", partition.DueLanes, partition.SendingLanes],
            [Clock, now, lane.Interview.Value, lane.Lane],
            cancellation);
        return answer is { Length: 6 }
            ? new OutboxHead(
                lane.Interview, lane.Lane, (long)answer[0], (long)answer[1], answer[2]!, (int)answer[3], Time(answer[4]), (byte[])answer[5]!)
            : null;
    }
}
