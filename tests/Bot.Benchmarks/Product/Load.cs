using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks.Product;

/// <summary>Many participants at once.</summary>
internal sealed class Load(Uri address, int questions) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private int _begun;

    /// <summary>A participant whom nobody knows yet.</summary>
    public Talk Begin() => new(_http, string.Create(CultureInfo.InvariantCulture, $"c{Interlocked.Increment(ref _begun)}"), questions);

    /// <summary>Holds whole interviews, so many at once; how long each turn took, in order of length.</summary>
    public async Task<List<TimeSpan>> HoldAsync(int interviews, int atOnce, CancellationToken cancellation)
    {
        var (times, left) = (new ConcurrentBag<TimeSpan>(), interviews);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var talk = Begin();
                for (var turn = 0; turn < Talk.Turns(questions); turn++)
                {
                    var started = Stopwatch.GetTimestamp();
                    await talk.NextAsync(cancellation);
                    times.Add(Stopwatch.GetElapsedTime(started));
                }
            }
        }));
        return [.. times.Order()];
    }

    /// <summary>Takes so many turns of each of these, 16 at a time.</summary>
    public static Task StepAsync(IEnumerable<Talk> talks, int turns, CancellationToken cancellation) =>
        Parallel.ForEachAsync(talks, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (talk, token) =>
        {
            for (var turn = 0; turn < turns; turn++)
            {
                await talk.NextAsync(token);
            }
        });

    /// <summary>Begins a turn every so often, whether or not the one before has ended; how long each took from when it was due, in order of length.</summary>
    public async Task<List<TimeSpan>> PaceAsync(int perSecond, int turns, CancellationToken cancellation)
    {
        var waiting = new ConcurrentQueue<(Talk Talk, int Taken)>();
        var times = new ConcurrentBag<TimeSpan>();
        var started = Stopwatch.GetTimestamp();
        var going = new List<Task>();
        for (var i = 0; i < turns; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)perSecond);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, TimeProvider.System, cancellation);
            }

            going.Add(TakeAsync(waiting.TryDequeue(out var next) ? next : (Begin(), 0), due));
        }

        await Task.WhenAll(going);
        return [.. times.Order()];

        async Task TakeAsync((Talk Talk, int Taken) next, TimeSpan due)
        {
            await next.Talk.NextAsync(cancellation);
            times.Add(Stopwatch.GetElapsedTime(started) - due);
            if (next.Taken + 1 < Talk.Turns(questions))
            {
                waiting.Enqueue((next.Talk, next.Taken + 1));
            }
        }
    }

    /// <summary>The time that this part of all stays below.</summary>
    public static double Milliseconds(List<TimeSpan> ordered, double part) => ordered[Math.Min(ordered.Count - 1, (int)(part * ordered.Count))].TotalMilliseconds;

    public void Dispose() => _http.Dispose();
}
