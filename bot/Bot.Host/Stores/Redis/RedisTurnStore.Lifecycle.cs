using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<bool> EraseAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        if ((int)(await BuryAsync(interview, true, now, cancellation))[0] == 0)
        {
            return false;
        }

        hints.Changed(interview);
        return true;
    }

    public async ValueTask<IReadOnlyList<InterviewId>> SweepAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var expired = await walk.FindExpiredAsync(now, limit, cancellation);
        await Task.WhenAll(expired.Logs.Select(interview => ForgetLogAsync(interview, now, cancellation)));
        await Task.WhenAll(expired.Letters.Select(letter =>
            DiscardDeadAsync(letter.Interview, letter.Lane, letter.Sequence, cancellation).AsTask()));

        var gone = await Task.WhenAll(expired.Interviews.Select(interview => SweepAsync(interview, now, cancellation)));
        return [.. expired.Interviews.Zip(gone).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    private async Task<bool> SweepAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        var answer = await BuryAsync(interview, false, now, cancellation);
        if ((int)answer[0] != 2)
        {
            return (int)answer[0] == 1;
        }

        // Routes first: while one leads to the tombstone, the tombstone must answer.
        var addresses = ((string)answer[1]!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await Task.WhenAll(addresses.Select(address => gate.EvaluateAsync(
            RedisScript.SetRoute, [keys.RoutesOf(new(address))], [clock.Head(now), address, interview.Value, ""], cancellation)));
        var names = keys.Of(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Remove, [names.Main, names.Dedupe, names.Partition.Expiry], [clock.Head(now), interview.Value], cancellation) == 1;
    }

    private async Task<RedisValue[]> BuryAsync(InterviewId interview, bool erases, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        var partition = names.Partition;
        return (RedisValue[])(await gate.EvaluateAsync(
            RedisScript.Bury,
            [
                names.Main, names.Inbox, names.Dedupe, names.Known, names.Log, names.Transcript, names.Outbox, names.Dead,
                partition.Queue, partition.Timers, partition.Expiry, partition.LogExpiry, partition.Lanes, partition.Letters,
            ],
            [clock.Head(now, erases ? 1 : 0), interview.Value],
            cancellation))!;
    }

    private async Task ForgetLogAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        await gate.EvaluateAsync(
            RedisScript.ForgetLog, [names.Main, names.Log, names.Partition.LogExpiry], [clock.Head(now), interview.Value], cancellation);
    }
}
