using Bot.Interviews.Faults;

namespace Bot.Chaos;

/// <summary>The scenarios by name.</summary>
internal static class Scenarios
{
    /// <summary>How often instances die at each fail point in the long run.</summary>
    private const int Deaths = 50;

    private static readonly Scenario[] s_plain =
    [
        new() { Name = "short", Seed = 0, Turns = 300, AtOnce = 6, Kills = 2, Stops = 2, Terms = 1, RedisKills = 1 },
        new() { Name = "storm", Seed = 0, Turns = 10_000, Kills = 20, Stops = 20, Terms = 5, RedisKills = 5 },
        new() { Name = "cut", Seed = 0, Turns = 5_000, CutPercent = 5 },
        new() { Name = "rolling", Seed = 0, Turns = 3_000, AtOnce = 8, Terms = 30, MostTries = 2 },
        new() { Name = "cluster", Seed = 0, Turns = 3_000, AtOnce = 8, Terms = 30, MostTries = 2, Cluster = true },
        new() { Name = "cluster-storm", Seed = 0, Turns = 3_000, Kills = 10, Stops = 10, RedisKills = 3, Cluster = true },
    ];

    /// <summary>What can be run with every build.</summary>
    public static IEnumerable<string> Plain => s_plain.Select(scenario => scenario.Name);

    /// <summary>What needs a build for chaos: one for each fail point.</summary>
    public static IEnumerable<string> Deadly => FailPoint.All;

    /// <summary>A scenario; null when there is none of this name.</summary>
    public static Scenario? Of(string name, int seed) =>
        s_plain.FirstOrDefault(scenario => scenario.Name == name) is { } plain ? plain with { Seed = seed }
        : FailPoint.All.Contains(name) ? At(name, seed)
        : null;

    /// <summary>Instances that die at a fail point again and again: so rarely that much is done in between, so often that it does not take long.</summary>
    private static Scenario At(string point, int seed) => new()
    {
        Name = point,
        Seed = seed,
        Turns = 300,
        AtOnce = 8,
        Deaths = Deaths,
        FailPoint = point switch
        {
            FailPoint.MidErase => $"{point}:0.5:kill",
            FailPoint.MidMigrate => $"{point}:0.9:kill",
            FailPoint.MidTranscript => $"{point}:0.2:kill",
            FailPoint.AfterSend => $"{point}:0.05:kill",
            _ => $"{point}:0.02:kill",
        },
        AsksModel = point == FailPoint.MidModel,
        LeavingPercent = point == FailPoint.MidErase ? 50 : 5,
        Republishes = point == FailPoint.MidMigrate,
    };
}
