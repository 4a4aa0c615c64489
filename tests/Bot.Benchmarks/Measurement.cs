using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>What one operation costs: medians over the rounds.</summary>
/// <param name="Ours">Nanoseconds that one operation takes.</param>
/// <param name="Theirs">The same of the reference; null when it has nothing like it.</param>
/// <param name="Bytes">Bytes that one operation of ours allocates.</param>
public sealed record Measurement(Work Work, double Ours, double? Theirs, long Bytes)
{
    /// <summary>How many rounds are measured on each side, in turn, so that both meet the same machine.</summary>
    public const int Rounds = 9;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(300);

    /// <summary>Warms both sides up and measures them.</summary>
    internal static async Task<Measurement> OfAsync(Work work, Reference reference, CancellationToken cancellation)
    {
        Task<TimeSpan> Own(int passes) => Task.FromResult(Time(work, passes));
        Task<TimeSpan> Other(int passes) => reference.RunAsync(work.Name!, passes, cancellation);

        var ownPasses = await WarmUpAsync(Own);
        var otherPasses = work.Name is null ? 0 : await WarmUpAsync(Other);
        var (own, other) = (new List<double>(), new List<double>());
        var bytes = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            own.Add((await Own(ownPasses)).TotalNanoseconds / ((double)ownPasses * work.Operations));
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / ((long)ownPasses * work.Operations);
            if (work.Name is not null)
            {
                other.Add((await Other(otherPasses)).TotalNanoseconds / ((double)otherPasses * work.Operations));
            }
        }

        return new(work, Median(own), work.Name is null ? null : Median(other), bytes);
    }

    /// <summary>Runs a side until it is warm; the answer is how many passes fill a round.</summary>
    private static async Task<int> WarmUpAsync(Func<int, Task<TimeSpan>> run)
    {
        var passes = 1;
        for (var spent = TimeSpan.Zero; spent < s_warmUp;)
        {
            var took = await run(passes);
            spent += took;
            passes = Math.Max(1, (int)Math.Min(passes * 4L, passes * (s_round / took)));
        }

        return passes;
    }

    private static TimeSpan Time(Work work, int passes)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            work.Pass();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
