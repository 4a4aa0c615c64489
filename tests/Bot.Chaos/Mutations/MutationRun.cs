using Bot.Chaos.Processes;

namespace Bot.Chaos.Mutations;

/// <summary>Switches each protection off in turn and requires that its proof goes red; with all of them on it has to be green.</summary>
internal sealed class MutationRun(string program, TextWriter output)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <returns>Whether every protection was missed.</returns>
    public async Task<bool> RunAsync()
    {
        var (red, green) = (0, new Dictionary<string, bool>());
        foreach (var mutation in Mutation.All)
        {
            if (!green.TryGetValue(mutation.Proof, out var holds))
            {
                green[mutation.Proof] = holds = await PassesAsync(mutation, without: null);
            }

            var noticed = holds && !await PassesAsync(mutation, mutation.Protection);
            red += noticed ? 1 : 0;
            await output.WriteLineAsync($"  {(noticed ? "red" : holds ? "MISSED" : "BROKEN"),-8}{mutation.Protection,-20}{mutation.Proof}");
        }

        await output.WriteLineAsync($"{red}/{Mutation.All.Count} protections are missed when they are off");
        return red == Mutation.All.Count;
    }

    private Task<bool> PassesAsync(Mutation mutation, string? without) =>
        mutation.Scenario is { } scenario ? HoldsAsync(scenario with { Without = without }) : TestsPassAsync(mutation, without);

    private async Task<bool> HoldsAsync(Scenario scenario)
    {
        var folder = Directory.CreateTempSubdirectory("candor-chaos-").FullName;
        try
        {
            return (await new Run(scenario, program, TextWriter.Null).RunAsync(folder)).IsKept;
        }
        catch (Exception fault) when (fault is TimeoutException or InvalidOperationException)
        {
            // Without the protection it does not even come to a verdict.
            await output.WriteLineAsync($"  {scenario.Name}: {fault.Message}");
            return false;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> TestsPassAsync(Mutation mutation, string? without)
    {
        var folder = Directory.CreateTempSubdirectory("candor-chaos-").FullName;
        var tests = Path.Combine(AppContext.BaseDirectory.Replace("Bot.Chaos", mutation.Project, StringComparison.Ordinal), mutation.Project!);
        try
        {
            using var run = Child.Start(tests, ["-noColor", "-class", mutation.Classes!], [("WITHOUT", without ?? "")], folder, Path.Combine(folder, "tests.log"));
            if (!await run.EndedAsync(s_patience))
            {
                // Tests that wait for ever have noticed, too.
                await run.KillAsync();
                return false;
            }

            return run.ExitCode == 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
