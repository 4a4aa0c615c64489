using Bot.Interviews.Faults;
using Guard = Bot.Interviews.Faults.Protection;

namespace Bot.Chaos.Mutations;

/// <summary>A protection that is switched off, and what has to notice.</summary>
/// <param name="Project">The test project; null when the proof is a run of this program.</param>
/// <param name="Classes">The test classes that have to fail.</param>
/// <param name="Scenario">The run that has to fail.</param>
internal sealed record Mutation(string Protection, string? Project, string? Classes, Scenario? Scenario)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <summary>All of them: one for each <see cref="Guard"/>.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Test(Guard.Deduplication, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.Epoch, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.Head, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.Repeat, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.Lease, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.SendFence, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.Timer, "Bot.Host.Tests", "*RedisTurnStoreTests"),
        Test(Guard.SlackSignature, "Bot.Host.Tests", "*SlackSignatureTests"),
        Test(Guard.ServiceHosts, "Bot.Host.Tests", "*ServiceHostsTests"),
        Test(Guard.Gate, "Bot.Interviews.Tests", "*GateTests"),
        Test(Guard.Seal, "Bot.Interviews.Tests", "*EnvelopeTests"),
        Run(Guard.Deduplication, new() { Name = "redelivered", Seed = 1, Turns = 200, AtOnce = 8, RedeliveredPercent = 50 }),
        Run(Guard.OutboxId, new() { Name = "refused deliveries", Seed = 1, Turns = 300, AtOnce = 8 }),
        Run(Guard.OutboxInCommit, new() { Name = "deaths after commit", Seed = 1, Turns = 100, AtOnce = 8, SlackPercent = 10, TeamsPercent = 90, FailPoint = $"{FailPoint.AfterCommit}:0.05:kill", Deaths = 8 }),
        Run(Guard.AcceptBeforeAck, new() { Name = "Redis killed", Seed = 1, Turns = 300, AtOnce = 8, RedisKills = 3 }),
    ];

    /// <summary>What has to fail, for people.</summary>
    public string Proof => Scenario is { } run ? $"chaos: {run.Name}" : $"{Project} {Classes}";

    private static Mutation Test(string protection, string project, string classes) => new(protection, project, classes, null);

    private static Mutation Run(string protection, Scenario scenario) => new(protection, null, null, scenario with { Without = protection, Patience = s_patience });
}
