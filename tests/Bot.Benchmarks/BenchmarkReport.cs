using System.Globalization;
using System.Text;

namespace Bot.Benchmarks;

/// <summary>The numbers, for people and for <c>docs/evidence</c>.</summary>
internal static class BenchmarkReport
{
    private static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    /// <summary>One line about one measurement.</summary>
    public static string Line(Measurement measured)
    {
        var theirs = measured.Theirs is { } time
            ? string.Create(s_culture, $"; the reference {PerSecond(time)}: ours needs {Ratio(measured)} of its time")
            : "; the reference has nothing like it";
        return string.Create(s_culture, $"{measured.Work.Title}: {PerSecond(measured.Ours)} a second, {measured.Bytes:N0} bytes allocated each{theirs}");
    }

    /// <summary>The document.</summary>
    public static string Document(IEnumerable<Measurement> measured, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(s_culture, $"""
            # Benchmarks

            - date: {at:yyyy-MM-dd}
            - command: `./benchmark.sh`
            - reference: Microsoft's JavaScript implementation (adaptive-expressions and botbuilder-lg 4.23.3,
              botbuilder-dialogs-adaptive 4.23.3-preview), in the same run, on the same expressions, templates and answers; the results were
              compared first and were the same
            - turns: deciding them alone, their state through its stored form between two turns (ours) and in `MemoryStorage` (the reference);
              no wire, no store, no sealing, no model
            - method: both sides warmed up, then {Measurement.Rounds} rounds of each in turn; medians. How many a second depends on the
              machine, how they relate far less

            | one operation | ours, a second | reference, a second | ours ÷ reference, time | bytes allocated |
            |---|---|---|---|---|

            """);
        foreach (var one in measured)
        {
            text.Append(s_culture, $"| {one.Work.Title} | {PerSecond(one.Ours)} | {(one.Theirs is { } theirs ? PerSecond(theirs) : "–")} | {(one.Theirs is null ? "–" : Ratio(one))} | {one.Bytes:N0} |\n");
        }

        return text.ToString();
    }

    private static string PerSecond(double nanoseconds) => Significant(1e9 / nanoseconds).ToString("N0", s_culture);

    private static string Ratio(Measurement measured) => (measured.Ours / measured.Theirs!.Value).ToString("0.000", s_culture);

    /// <summary>Three digits: the rest is chance.</summary>
    private static double Significant(double number)
    {
        var scale = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 2));
        return Math.Round(number / scale) * scale;
    }
}
