using System.Text;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<IReadOnlyList<StoredRecord>> ReadMemoryAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        Records((RedisValue[])(await gate.EvaluateAsync(
            RedisScript.ReadMemory, [keys.Of(interview).Main], [clock.Head(after)], cancellation))!, 0, after + 1);

    public async ValueTask<IReadOnlyList<StoredRecord>> ReadTranscriptAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        Records(
            await gate.AskAsync(
                (Key: keys.Of(interview).Transcript, after),
                static (database, ask) => database.ListRangeAsync(ask.Key, ask.after, -1),
                null,
                cancellation),
            0,
            after + 1);

    public async ValueTask<LogPage> ReadLogAsync(InterviewId interview, long after, int limit, CancellationToken cancellation)
    {
        var names = keys.Of(interview);
        var answer = (RedisValue[])(await gate.EvaluateAsync(
            RedisScript.ReadLog, [names.Main, names.Log], [clock.Head(after, limit)], cancellation))!;
        return ReadPage(answer);
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReadStateAsync(InterviewId interview, CancellationToken cancellation) =>
        Opaque(await FieldAsync(keys.Of(interview).Main, "s", cancellation));

    public async ValueTask<ReadOnlyMemory<byte>?> ReadRepliesAsync(InterviewId interview, long sequence, CancellationToken cancellation) =>
        Opaque(await FieldAsync(keys.Of(interview).Known, $"={sequence}", cancellation));

    public async ValueTask<ReadOnlyMemory<byte>?> ReadReceiptAsync(InterviewId interview, string lane, CancellationToken cancellation) =>
        Opaque(await FieldAsync(keys.Of(interview).Main, $"r{lane}", cancellation));

    public async ValueTask<IReadOnlyList<ListedInterview>> ListAsync(
        string? study, DateTimeOffset? before, int limit, CancellationToken cancellation)
    {
        var found = await walk.ListAsync(study, before?.ToUnixTimeMilliseconds(), limit, cancellation);
        var summaries = await Task.WhenAll(found.Select(listed => gate.AskAsync(
            keys.Of(listed.Interview).Main, static (database, main) => database.HashGetAsync(main, ["l", "y"]), null, cancellation)));

        // One that was erased between the two questions has no summary any more.
        return [.. found.Zip(summaries)
            .Where(pair => !pair.Second[0].IsNull)
            .Select(pair => new ListedInterview(
                pair.First.Interview, pair.Second[0]!, DateTimeOffset.FromUnixTimeMilliseconds(pair.First.At), (byte[])pair.Second[1]!))];
    }

    public async ValueTask<IReadOnlyList<DeadLetter>> ListDeadAsync(int limit, CancellationToken cancellation)
    {
        var found = await walk.ListLettersAsync(limit, cancellation);
        var letters = await Task.WhenAll(found.Select(letter => ReadLetterAsync(letter, cancellation)));
        return [.. letters.OfType<DeadLetter>()];
    }

    public async ValueTask<Backlog> CountBacklogAsync(CancellationToken cancellation) => await walk.CountAsync(cancellation);

    private async Task<DeadLetter?> ReadLetterAsync(LetterName letter, CancellationToken cancellation)
    {
        var answer = (RedisValue[]?)await gate.EvaluateAsync(
            RedisScript.ReadDead, [keys.Of(letter.Interview).Dead], [clock.Head(), letter.Field], cancellation);
        if (answer is not { Length: 4 })
        {
            return null;
        }

        var numbers = new RedisNumbers(answer[0]);
        return new DeadLetter(
            letter.Interview, letter.Lane, letter.Sequence, answer[1]!, (int)numbers.Next(), numbers.NextTime(), numbers.NextTime(),
            answer[2]!, (byte[])answer[3]!);
    }

    private Task<RedisValue> FieldAsync(RedisKey key, string field, CancellationToken cancellation) =>
        gate.AskAsync((key, field), static (database, ask) => database.HashGetAsync(ask.key, ask.field), null, cancellation);

    private static LogPage ReadPage(RedisValue[] answer)
    {
        var numbers = new RedisNumbers(answer[0]);
        var (newest, closed, first) = (numbers.Next(), numbers.Next() == 1, numbers.Next());
        return new(Records(answer, 2, first), newest, closed, answer[1].IsNull ? null : ReadPredecessor((byte[])answer[1]!));
    }

    /// <summary>An id, and the packed log count behind it.</summary>
    private static Predecessor ReadPredecessor(ReadOnlySpan<byte> packed)
    {
        const int Id = 20;
        return new(new(Encoding.ASCII.GetString(packed[..Id])), new RedisNumbers(packed[Id..]).Next());
    }

    private static List<StoredRecord> Records(RedisValue[] answer, int place, long first)
    {
        var records = new List<StoredRecord>(answer.Length - place);
        for (var i = place; i < answer.Length; i++)
        {
            records.Add(new(first + i - place, (byte[])answer[i]!));
        }

        return records;
    }
}
