using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<IReadOnlyList<OutboxHead>> ClaimOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var due = await walk.FindDueLanesAsync(now, limit, cancellation);
        var heads = await Task.WhenAll(due.Select(lane => ClaimLaneAsync(lane, now, cancellation)));
        return [.. heads.OfType<OutboxHead>()];
    }

    public async ValueTask<bool> SettleAsync(OutboxHead head, Settlement settlement, DateTimeOffset now, CancellationToken cancellation)
    {
        (string Letter, RedisValue Detail, long Again) how = settlement switch
        {
            Settlement.Sent { Receipt: { } receipt } => ("r", Bytes(receipt), 0),
            Settlement.Sent => ("s", RedisValue.EmptyString, 0),
            Settlement.Retry { Counts: false } later => ("p", RedisValue.EmptyString, later.At.ToUnixTimeMilliseconds()),
            Settlement.Retry retry => ("w", RedisValue.EmptyString, retry.At.ToUnixTimeMilliseconds()),
            Settlement.Dead dead => ("d", dead.Reason, 0),
            _ => throw new ArgumentException($"A store does not know how to settle {settlement}.", nameof(settlement)),
        };
        var names = keys.Of(head.Interview);
        var settled = (long)await gate.EvaluateAsync(
            RedisScript.Settle,
            [names.Main, names.Outbox, names.Partition.Lanes, names.Dead, names.Partition.Letters],
            [clock.Head(now, head.Epoch, head.Sequence, how.Again, hints.Instance), head.Interview.Value, head.Lane, how.Letter, how.Detail],
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
        var names = keys.Of(interview);
        var waits = (long)await gate.EvaluateAsync(
            RedisScript.Enqueue,
            [names.Main, names.Outbox, names.Partition.Lanes],
            [
                clock.Head(now, message.NotBefore.ToUnixTimeMilliseconds(), hints.Instance), interview.Value, message.Lane, message.Id,
                Bytes(message.Payload),
            ],
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
        var names = keys.Of(interview);
        var partition = names.Partition;
        var replayed = (long)await gate.EvaluateAsync(
            RedisScript.Replay,
            [names.Main, names.Inbox, partition.Queue, names.Outbox, partition.Lanes, names.Dead, partition.Letters],
            [clock.Head(now, sequence, hints.Instance), interview.Value, lane],
            cancellation) == 1;
        if (replayed)
        {
            hints.Work();
        }

        return replayed;
    }

    public async ValueTask<bool> DiscardDeadAsync(InterviewId interview, string lane, long sequence, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Discard, [names.Dead, names.Partition.Letters], [clock.Head(sequence), interview.Value, lane], cancellation) == 1;
    }

    private async Task<OutboxHead?> ClaimLaneAsync(LaneName lane, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(lane.Interview);
        var answer = (RedisValue[]?)await gate.EvaluateAsync(
            RedisScript.ClaimLane, [names.Outbox, names.Partition.Lanes], [clock.Head(now), lane.Interview.Value, lane.Lane], cancellation);
        if (answer is not { Length: 3 })
        {
            return null;
        }

        var numbers = new RedisNumbers(answer[0]);
        var (epoch, sequence, attempts) = (numbers.Next(), numbers.Next(), (int)numbers.Next());
        return new OutboxHead(lane.Interview, lane.Lane, epoch, sequence, answer[1]!, attempts, numbers.NextTime(), (byte[])answer[2]!);
    }
}
