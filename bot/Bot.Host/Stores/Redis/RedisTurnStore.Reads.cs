using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

internal sealed partial class RedisTurnStore
{
    public async ValueTask<IReadOnlyList<StoredRecord>> ReadMemoryAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        Records((RedisValue[])(await gate.EvaluateAsync(
            RedisScript.ReadMemory, [keys.Of(interview).Main(interview)], [Clock, 0, after], cancellation))!, 0, after + 1);

    public async ValueTask<IReadOnlyList<StoredRecord>> ReadTranscriptAsync(InterviewId interview, long after, CancellationToken cancellation) =>
        Records(
            await gate.AskAsync(
                (Key: (RedisKey)(keys.Of(interview).Main(interview) + "t"), after),
                static (database, ask) => database.ListRangeAsync(ask.Key, ask.after, -1),
                null,
                cancellation),
            0,
            after + 1);

    public async ValueTask<LogPage> ReadLogAsync(InterviewId interview, long after, int limit, CancellationToken cancellation)
    {
        var main = keys.Of(interview).Main(interview);
        var answer = (RedisValue[])(await gate.EvaluateAsync(
            RedisScript.ReadLog, [main, main + "g"], [Clock, 0, after, limit], cancellation))!;
        var predecessor = ((string?)answer[2])?.Split(' ');
        return new(
            answer.Length > 3 ? Records(answer, 4, (long)answer[3]) : [],
            (long)answer[0],
            (int)answer[1] == 1,
            predecessor is [var id, var count] ? new(new(id), long.Parse(count, System.Globalization.CultureInfo.InvariantCulture)) : null);
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReadStateAsync(InterviewId interview, CancellationToken cancellation) =>
        Opaque(await FieldAsync(keys.Of(interview).Main(interview), "s", cancellation));

    public async ValueTask<ReadOnlyMemory<byte>?> ReadRepliesAsync(InterviewId interview, long sequence, CancellationToken cancellation) =>
        Opaque(await FieldAsync(keys.Of(interview).Main(interview) + "k", $"={sequence}", cancellation));

    public async ValueTask<ReadOnlyMemory<byte>?> ReadReceiptAsync(InterviewId interview, string lane, CancellationToken cancellation) =>
        Opaque(await FieldAsync(keys.Of(interview).Main(interview), $"r{lane}", cancellation));

    public async ValueTask<IReadOnlyList<ListedInterview>> ListAsync(
        string? study, DateTimeOffset? before, int limit, CancellationToken cancellation)
    {
        var found = await walk.ListAsync(study, before is { } time ? Milliseconds(time) : null, limit, cancellation);
        var summaries = await Task.WhenAll(found.Select(listed => gate.AskAsync(
            keys.Of(listed.Interview).Main(listed.Interview),
            static (database, main) => database.HashGetAsync(main, ["l", "y"]),
            null,
            cancellation)));

        // One that was erased between the two questions has no summary any more.
        return [.. found.Zip(summaries)
            .Where(pair => !pair.Second[0].IsNull)
            .Select(pair => new ListedInterview(pair.First.Interview, pair.Second[0]!, Time(pair.First.At), (byte[])pair.Second[1]!))];
    }

    public async ValueTask<IReadOnlyList<DeadLetter>> ListDeadAsync(int limit, CancellationToken cancellation)
    {
        var found = await walk.ListLettersAsync(limit, cancellation);
        var letters = await Task.WhenAll(found.Select(letter => ReadLetterAsync(letter, cancellation)));
        return [.. letters.OfType<DeadLetter>()];
    }

    public async ValueTask<Backlog> CountBacklogAsync(CancellationToken cancellation) => await walk.CountAsync(Clock, cancellation);

    private async Task<DeadLetter?> ReadLetterAsync(LetterName letter, CancellationToken cancellation)
    {
        var answer = (RedisValue[]?)await gate.EvaluateAsync(
            RedisScript.ReadDead, [keys.Of(letter.Interview).Main(letter.Interview) + "x"], [Clock, 0, letter.Field], cancellation);
        return answer is { Length: 6 }
            ? new DeadLetter(
                letter.Interview, letter.Lane, letter.Sequence, answer[0]!, (int)answer[1], Time(answer[2]), Time(answer[3]), answer[4]!, (byte[])answer[5]!)
            : null;
    }

    private Task<RedisValue> FieldAsync(string key, string field, CancellationToken cancellation) =>
        gate.AskAsync((key, field), static (database, ask) => database.HashGetAsync(ask.key, ask.field), null, cancellation);

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
