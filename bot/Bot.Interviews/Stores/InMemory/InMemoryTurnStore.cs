namespace Bot.Interviews.Stores.InMemory;

/// <summary>
/// The model that the other stores are compared with: dictionaries under one lock, written to be read. Also the store of
/// unit tests.
/// </summary>
public sealed partial class InMemoryTurnStore(StoreClock clock) : ITurnStore
{
    private readonly Lock gate = new();
    private readonly StoreHints hints = new();
    private readonly Dictionary<AddressId, InterviewId> routes = [];
    private readonly Dictionary<InterviewId, Interview> interviews = [];
    private readonly Dictionary<InterviewId, Tombstone> tombstones = [];

    public ValueTask<InterviewId?> FindRouteAsync(AddressId address, CancellationToken cancellation)
    {
        lock (gate)
        {
            return new(routes.TryGetValue(address, out var interview) ? interview : (InterviewId?)null);
        }
    }

    public ValueTask<InterviewId> SetRouteAsync(
        AddressId address, InterviewId? expected, InterviewId proposed, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (routes.TryGetValue(address, out var current) && current != expected && current != proposed)
            {
                return new(current);
            }

            if (expected is { } left && left != proposed)
            {
                interviews.GetValueOrDefault(left)?.Addresses.Remove(address);
                tombstones.GetValueOrDefault(left)?.Addresses.Remove(address);
            }

            interviews.GetValueOrDefault(proposed)?.Addresses.Add(address);
            routes[address] = proposed;
            return new(proposed);
        }
    }

    public ValueTask CheckAsync(CancellationToken cancellation) => default;

    public IDisposable OnChanged(InterviewId interview, Action changed) => hints.OnChanged(interview, changed);

    public IDisposable OnWork(Action work) => hints.OnWork(work);

    /// <summary>Runs one operation whole, then tells those who listen.</summary>
    private T Apply<T>(InterviewId interview, Func<Hint, T> operation)
    {
        var hint = new Hint();
        T answer;
        lock (gate)
        {
            answer = operation(hint);
        }

        if (hint.Changed)
        {
            hints.Changed(interview);
        }

        if (hint.Work)
        {
            hints.Work();
        }

        return answer;
    }

    /// <summary>No bytes are null, not an empty memory, which is what the implicit conversion would make of them.</summary>
    private static ReadOnlyMemory<byte>? Opaque(byte[]? bytes) => bytes is null ? (ReadOnlyMemory<byte>?)null : bytes;

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed class Hint
    {
        public bool Changed { get; set; }

        public bool Work { get; set; }
    }
}
