using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary><c>flow draw</c>: what a researcher sees who wants to know how an interview goes.</summary>
public sealed class FlowDrawTests
{
    [Theory]
    [InlineData("loyalty")]
    [InlineData("churn")]
    [InlineData("emotional-engagement")]
    public async Task A_study_is_drawn_as_one_unbroken_path_from_its_start_to_the_transcript(string study)
    {
        using var flows = FlowFolderOnDisk.Shipped();

        var (code, output) = await RunningCandor.RunAsync(["flow", "draw", study, "--path", flows.Path]);

        var lines = output.Split('\n').Select(line => line.Trim()).ToList();
        var next = lines.Select(line => line.Split(" --> ")).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
        Assert.Equal(0, code);
        Assert.Contains("flowchart TD", lines);
        Assert.All(next, arrow => Assert.Single(arrow));
        var path = new List<string> { "start" };
        while (next[path[^1]].SingleOrDefault() is { } step)
        {
            path.Add(step);
        }

        Assert.Equal("done", path[^1]);
        var nodes = lines.Where(line => line.StartsWith("step", StringComparison.Ordinal) && line.Contains('[', StringComparison.Ordinal))
            .Concat(lines.Where(line => line.StartsWith("subgraph ", StringComparison.Ordinal)).Select(line => line["subgraph ".Length..]))
            .Select(line => line[..line.IndexOf('[', StringComparison.Ordinal)]);
        Assert.Equal(nodes.Order(StringComparer.Ordinal), path[1..^1].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_study_is_an_error_that_names_those_there_are()
    {
        using var flows = FlowFolderOnDisk.Shipped();

        var (code, output) = await RunningCandor.RunAsync(["flow", "draw", "nobody", "--path", flows.Path]);

        Assert.Equal(1, code);
        Assert.Contains("It has: churn, emotional-engagement, loyalty.", output, StringComparison.Ordinal);
    }
}
