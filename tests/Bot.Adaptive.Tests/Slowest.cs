using System.Diagnostics;
using System.Globalization;

namespace Bot.Adaptive.Tests;

/// <summary>Notes how long something hostile took, for the evidence; no test depends on it.</summary>
internal static class Slowest
{
    /// <summary>Runs twice and notes the second run, so that what is measured is the work and not its compilation.</summary>
    public static T Measure<T>(string what, Func<T> run)
    {
        run();
        var start = Stopwatch.GetTimestamp();
        var result = run();
        Evidence.Note(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.0} ms"));
        return result;
    }
}
