using System.Globalization;
using System.Security.Cryptography;
using Bot.Chaos.Mutations;

namespace Bot.Chaos;

/// <summary>
/// Runs the product as real processes through faults and holds what came out against what people were promised. Exit code 1 on a
/// violation.
/// </summary>
internal static class Program
{
    private const string Usage = """
        Usage: [SCENARIO|long|mutations] [--seed N] [--turns N] [--at-once N] [--kills N] [--stops N] [--terms N] [--redis-kills N]
               [--fail NAME:PROBABILITY:kill|throw|stop --deaths N] [--without PROTECTION] [--patience SECONDS] [--host PROGRAM] [--commit NAME] [--keep]
        """;

    private static async Task<int> Main(string[] arguments)
    {
        string? Option(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        int Number(string name, int otherwise) => int.TryParse(Option(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

        var command = arguments is [var first, ..] && !first.StartsWith('-') ? first : "short";
        var seed = Number("--seed", RandomNumberGenerator.GetInt32(int.MaxValue));
        string Host(bool armed) => Path.GetFullPath(Option("--host") ?? HostOf(AppContext.BaseDirectory, armed));
        switch (command)
        {
            case "mutations":
                return await new MutationRun(Host(armed: true), Console.Out).RunAsync() ? 0 : 1;

            case "long":
                await Console.Out.WriteLineAsync($"long: seed {seed}");
                return await new LongRun(Host, Option("--commit") ?? "unknown", Console.Out).RunAsync(seed) ? 0 : 1;

            case var name when Scenarios.Of(name, seed) is { } scenario:
                scenario = scenario with
                {
                    Turns = Number("--turns", scenario.Turns),
                    AtOnce = Number("--at-once", scenario.AtOnce),
                    Kills = Number("--kills", scenario.Kills),
                    Stops = Number("--stops", scenario.Stops),
                    Terms = Number("--terms", scenario.Terms),
                    RedisKills = Number("--redis-kills", scenario.RedisKills),
                    FailPoint = Option("--fail") ?? scenario.FailPoint,
                    Deaths = Number("--deaths", scenario.Deaths),
                    Without = Option("--without"),
                    Patience = TimeSpan.FromSeconds(Number("--patience", (int)scenario.Patience.TotalSeconds)),
                };
                return await OneAsync(scenario, Host(scenario.FailPoint is not null || scenario.Without is not null), arguments.Contains("--keep"));

            default:
                await Console.Error.WriteLineAsync($"{Usage}{Environment.NewLine}Scenarios: {string.Join(' ', Scenarios.Plain.Concat(Scenarios.Deadly))}");
                return 64;
        }
    }

    private static async Task<int> OneAsync(Scenario scenario, string program, bool keeps)
    {
        var folder = Directory.CreateTempSubdirectory("candor-chaos-").FullName;
        await Console.Out.WriteLineAsync($"{scenario.Name}: seed {scenario.Seed}, files in {folder}");
        var verdict = await new Run(scenario, program, Console.Out).RunAsync(folder);
        await verdict.WriteAsync(Console.Out);
        if (verdict.IsKept && !keeps)
        {
            Directory.Delete(folder, recursive: true);
        }

        return verdict.IsKept ? 0 : 1;
    }

    /// <summary>The program beside this one: as everybody has it, or with fail points.</summary>
    private static string HostOf(string own, bool armed)
    {
        var folder = own.Replace("Bot.Chaos", "Bot.Host", StringComparison.Ordinal);
        return Path.Combine(armed ? folder.Replace("/debug/", "/chaos/", StringComparison.Ordinal) : folder.Replace("/chaos/", "/debug/", StringComparison.Ordinal), "Bot.Host");
    }
}
