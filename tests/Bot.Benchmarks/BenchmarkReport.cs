using System.Globalization;
using System.Text;
using Bot.Benchmarks.Product;

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
    public static string Document(IEnumerable<Measurement> measured, ProductBenchmark product, DateTimeOffset at)
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

        text.Append(s_culture, $"""

            ## The product

            As it is published (ReadyToRun), every server on one processor of {Environment.ProcessorCount}, the participants on the rest, one
            after the other in one run; every reply was checked by its text. Unsigned activities with `expectReplies`, no model, Redis without
            persistence; interviews of three questions with a follow-up each, the same flow files for all who read flow files. Processor time is that
            of the server's process. **Milliseconds depend on the machine and on what else it does; ratios far less.**

            {Budgets(product)}
            Not measured here: a turn with a model, the embedded store with a slowed disk, and what a browser loads (tests measure those).

            | 16 participants at once, Redis | ms of processor time a turn | turns per second of it | × bare endpoint | p50 / p99 ms | p99 ms, one alone | Redis commands a turn | Redis bytes a turn | MiB |
            |---|---|---|---|---|---|---|---|---|

            """);
        foreach (var row in product.Loads)
        {
            text.Append(s_culture, $"| {row.Who} | {row.Cpu:0.000} | {Significant(1000 / row.Cpu):N0} | {row.Cpu / product.Loads[0].Cpu:0.00} | {row.P50:0.0} / {row.P99:0.0} | {row.AloneP99:0.0} | {row.Commands:0.0} | {row.RedisBytes:N0} | {row.Memory:0} |\n");
        }

        text.Append("""

            Redis commands count those within scripts too.

            | turn of an interview of 200 | ms of processor time | Redis bytes | bytes allocated in the whole process |
            |---|---|---|---|

            """);
        foreach (var row in product.Growth)
        {
            text.Append(s_culture, $"| {row.Turn} | {row.Cpu:0.000} | {row.RedisBytes:N0} | {row.Allocated:N0} |\n");
        }

        text.Append(s_culture, $"""

            | stored for {ProductBenchmark.Weighed} interviews with three answers | keys | payload an interview, names included, B | MEMORY USAGE an interview, B |
            |---|---|---|---|

            """);
        foreach (var kind in product.Stored)
        {
            text.Append(s_culture, $"| {kind.Kind} | {kind.Keys} | {kind.Payload / ProductBenchmark.Weighed:N0} | {kind.Memory / ProductBenchmark.Weighed:N0} |\n");
        }

        return text.ToString();
    }

    /// <summary>The table of budgets.</summary>
    public static string Budgets(ProductBenchmark product)
    {
        var text = new StringBuilder("| what | budget | measured | met |\n|---|---|---|---|\n");
        foreach (var row in product.Rows)
        {
            text.Append(s_culture, $"| {row.What} | {row.Budget} | {row.Measured} | {(row.IsMet is { } met ? met ? "yes" : "no" : "–")} |\n");
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
