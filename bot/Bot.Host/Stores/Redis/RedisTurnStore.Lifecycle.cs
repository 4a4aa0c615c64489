using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<bool> EraseAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        if ((int)(await BuryAsync(interview, true, Milliseconds(now), cancellation))[0] == 0)
        {
            return false;
        }

        hints.Changed(interview);
        return true;
    }

    public async ValueTask<IReadOnlyList<InterviewId>> SweepAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var expired = await walk.FindExpiredAsync(Clock, Milliseconds(now), limit, cancellation);
        await Task.WhenAll(expired.Logs.Select(interview => ForgetLogAsync(interview, now, cancellation)));
        await Task.WhenAll(expired.Letters.Select(letter =>
            DiscardDeadAsync(letter.Interview, letter.Lane, letter.Sequence, cancellation).AsTask()));

        var gone = await Task.WhenAll(expired.Interviews.Select(interview => SweepAsync(interview, now, cancellation)));
        return [.. expired.Interviews.Zip(gone).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    private async Task<bool> SweepAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        var answer = await BuryAsync(interview, false, Milliseconds(now), cancellation);
        if ((int)answer[0] != 2)
        {
            return (int)answer[0] == 1;
        }

        // Routes first: while one leads to the tombstone, the tombstone must answer.
        var addresses = ((string)answer[1]!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await Task.WhenAll(addresses.Select(address => gate.EvaluateAsync(
            RedisScript.SetRoute, [keys.RoutesOf(new(address))], [Clock, Milliseconds(now), address, interview.Value, ""], cancellation)));
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        return (long)await gate.EvaluateAsync(
            RedisScript.Remove, [main, main + "d", partition.Expiry], [Clock, Milliseconds(now), interview.Value], cancellation) == 1;
    }

    private async Task<RedisValue[]> BuryAsync(InterviewId interview, bool erases, long now, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        return (RedisValue[])(await gate.EvaluateAsync(
            RedisScript.Bury,
            [
                main, main + "i", main + "d", main + "k", main + "g", main + "t", main + "o", main + "x",
                partition.Ready, partition.Leased, partition.Timers, partition.Expiry, partition.LogExpiry,
                partition.DueLanes, partition.SendingLanes, partition.Letters,
            ],
            [Clock, now, interview.Value, erases ? 1 : 0],
            cancellation))!;
    }

    private async Task ForgetLogAsync(InterviewId interview, DateTimeOffset now, CancellationToken cancellation)
    {
        var partition = keys.Of(interview);
        var main = partition.Main(interview);
        await gate.EvaluateAsync(
            RedisScript.ForgetLog, [main, main + "g", partition.LogExpiry], [Clock, Milliseconds(now), interview.Value], cancellation);
    }
}
