using System.Runtime.InteropServices;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Turns on Redis, shared by any number of instances. Each operation is one script, which is one round trip and happens whole;
/// what walks all partitions asks them in one go.
/// </summary>
internal sealed partial class RedisTurnStore : ITurnStore
{
    private readonly RedisGate gate;
    private readonly RedisKeys keys;
    private readonly RedisHints hints;
    private readonly RedisWalk walk;
    private readonly TimeProvider? testClock;
    private readonly Func<CancellationToken, Task> check;

    /// <param name="testClock">Replaces the server's clock and makes callers' times be believed, so that tests can step both.</param>
    /// <param name="check">Asks whether the server is as it must be.</param>
    internal RedisTurnStore(
        RedisGate gate, RedisKeys keys, RedisHints hints, RedisWalk walk, TimeProvider? testClock, Func<CancellationToken, Task> check) =>
        (this.gate, this.keys, this.hints, this.walk, this.testClock, this.check) = (gate, keys, hints, walk, testClock, check);

    public async ValueTask<InterviewId?> FindRouteAsync(AddressId address, CancellationToken cancellation)
    {
        var route = await gate.AskAsync(
            (Key: keys.RoutesOf(address), address.Value), static (database, ask) => database.HashGetAsync(ask.Key, ask.Value), null, cancellation);
        return route.IsNull ? null : new InterviewId(route!);
    }

    public async ValueTask<InterviewId> SetRouteAsync(
        AddressId address, InterviewId? expected, InterviewId proposed, DateTimeOffset now, CancellationToken cancellation)
    {
        // The address joins before it points there: a crash between the two leaves one address too many on an interview that
        // nobody writes to from it, and never an interview that refuses its own person.
        var joining = JoinAsync(proposed, address, true, now, cancellation);
        var setting = gate.EvaluateAsync(
            RedisScript.SetRoute, [keys.RoutesOf(address)],
            [Clock, Milliseconds(now), address.Value, expected?.Value ?? "", proposed.Value], cancellation);
        var joined = await joining;
        var route = new InterviewId((string)(await setting)!);

        if (route != proposed)
        {
            if (joined)
            {
                await JoinAsync(proposed, address, false, now, cancellation);
            }
        }
        else if (expected is { } left && left != proposed)
        {
            await JoinAsync(left, address, false, now, cancellation);
        }

        return route;
    }

    public async ValueTask CheckAsync(CancellationToken cancellation) => await check(cancellation);

    public IDisposable OnChanged(InterviewId interview, Action changed) => hints.OnChanged(interview, changed);

    public IDisposable OnWork(Action work) => hints.OnWork(work);

    /// <returns>Whether that changed anything.</returns>
    private async Task<bool> JoinAsync(InterviewId interview, AddressId address, bool joins, DateTimeOffset now, CancellationToken cancellation) =>
        (long)await gate.EvaluateAsync(
            RedisScript.Join, [keys.Of(interview).Main(interview)],
            [Clock, Milliseconds(now), address.Value, joins ? 1 : 0], cancellation) == 1;

    /// <summary>The first argument of every script.</summary>
    private RedisValue Clock => testClock is null ? RedisValue.EmptyString : Milliseconds(testClock.GetUtcNow());

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(RedisValue milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);

    /// <summary>Payloads are whole arrays nearly always; then they are sent without a copy.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> payload) =>
        MemoryMarshal.TryGetArray(payload, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : payload.ToArray();

    private static ReadOnlyMemory<byte>? Opaque(RedisValue value) => value.IsNull ? (ReadOnlyMemory<byte>?)null : (byte[])value!;

    private static long? Optional(RedisValue number) => number.IsNull ? null : (long)number;

    /// <summary>Entries from a place of an answer on.</summary>
    private static List<InboxEntry> Entries(RedisValue[] answer, int place, long first)
    {
        var entries = new List<InboxEntry>(answer.Length - place + 1);
        for (var i = place; i < answer.Length; i++)
        {
            entries.Add(RedisEntry.Read(first + i - place, answer[i]!));
        }

        return entries;
    }
}
