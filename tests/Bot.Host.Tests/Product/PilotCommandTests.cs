using System.Text.Json.Nodes;
using Bot.StandIn;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary><c>pilot</c> at a terminal.</summary>
public sealed class PilotCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("candor-pilot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Twelve_participants_without_a_model_end_in_a_scorecard()
    {
        var pilot = await RunAsync(["pilot", "churn", "--language", "de", "--scripted", "--json"]);

        Assert.Equal(0, pilot.Code);
        Assert.StartsWith($"There was no store in {_folder}: working on a new embedded one there. ", pilot.Errors, StringComparison.Ordinal);
        var personas = JsonNode.Parse(pilot.Output)!["scorecard"]!["personas"]!.AsArray();
        Assert.Equal(12, personas.Count);
        Assert.All(personas, persona => Assert.True((bool)persona!["endedProperly"]!));
        Assert.Equal(12, pilot.Errors.Split('\n').Count(line => line.StartsWith('✓')));
    }

    [Fact]
    public async Task What_asks_for_stored_things_where_no_store_is_makes_none_and_says_how_to_name_another()
    {
        var replay = await RunAsync(["replay", "abc"]);

        Assert.Equal(
            new(1, "", $"There is no store in {_folder}, and none was made. If the installation has another, name it as its server does: --data or Storage__Directory, or Redis__ConnectionString."),
            replay);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("good", "loyalty")]
    [InlineData("adversarial", "churn")]
    [InlineData("useless", "emotional-engagement")]
    [InlineData("obedient", "churn")]
    [InlineData("always-ask-again", "loyalty")]
    public async Task A_model_on_the_wire_writes_follow_ups_and_plays_participants(string mode, string study)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var model = await StandInModel.StartAsync();
        model.Behaves = Modes.Of(mode, [], seed: 1)!;

        var pilot = await RunAsync(["pilot", study, "--html"], model.Settings);

        Assert.True(pilot.Code == 0, pilot.Errors);
        Assert.StartsWith("<!doctype html>", pilot.Output, StringComparison.Ordinal);
        Assert.Contains("12/12 simulated participants ended properly", pilot.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|https?://", pilot.Output.Replace("https://example.com", "", StringComparison.Ordinal));
        Assert.Contains(model.Calls, call => call.SchemaName == "participant");
        Assert.Empty(model.Complaints);
    }

    [Theory]
    [InlineData("pilot nothing", "There is no study \"nothing\".")]
    [InlineData("pilot churn --language sv", "The study churn is not held in \"sv\".")]
    [InlineData("pilot churn --segment loyal", "The study churn has no segment \"loyal\".")]
    public async Task What_cannot_be_piloted_is_said(string command, string expected)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);

        var pilot = await RunAsync(command.Split(' '));

        Assert.Equal(1, pilot.Code);
        Assert.Contains(expected, pilot.Errors, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(string[] arguments, params (string Name, string Value)[] settings) =>
        CommandRun.InAsync(_folder, [.. arguments, "--data", _folder], settings);
}
