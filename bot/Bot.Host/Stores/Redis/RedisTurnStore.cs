using System.Runtime.InteropServices;
using Bot.Interviews.Stores;
using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Turns on Redis, shared by any number of instances. Each operation is one script, which is one round trip and happens whole;
/// what walks all partitions asks them in one go.
/// </summary>
internal sealed partial class RedisTurnStore(
    RedisGate gate, RedisKeys keys, RedisClock clock, RedisHints hints, RedisWalk walk, RedisReplicas? replicas, Func<CancellationToken, Task> check) : ITurnStore
{
    public TimeSpan TurnLease => gate.Leases.Turn;

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
            [clock.Head(now), address.Value, expected?.Value ?? "", proposed.Value], cancellation);
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
            RedisScript.Join, [keys.Of(interview).Main], [clock.Head(now, joins ? 1 : 0), address.Value], cancellation) == 1;

    /// <summary>Payloads are whole arrays nearly always; then they are sent without a copy.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> payload) =>
        MemoryMarshal.TryGetArray(payload, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : payload.ToArray();

    private static ReadOnlyMemory<byte>? Opaque(RedisValue value) => value.IsNull ? (ReadOnlyMemory<byte>?)null : (byte[])value!;

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
