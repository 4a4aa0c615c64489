using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary><c>replay</c> at a terminal, of an interview that a running server holds.</summary>
public sealed class ReplayCommandTests() : SharedCandor()
{
    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task A_stored_interview_is_replayed_identically_and_other_rules_name_the_turns_that_they_change()
    {
        var chat = await Chat.StartAsync(Candor, "churn");
        await chat.HearAsync(m => m.Kind == "consent");
        await chat.SayAsync("Yes, I agree");
        await chat.SayAsync("The price.");
        await chat.SayAsync("It was all quite fine and normal, nothing special really.");
        await chat.SayAsync("stop");
        var id = (string)(await Researcher.OnlyAsync(Candor, "stopped"))["id"]!;

        var replay = await RunAsync("replay", id);
        Assert.Equal((0, ""), (replay.Code, replay.Errors));
        Assert.Contains("heard answer (beginning): “The price.”", replay.Output, StringComparison.Ordinal);
        Assert.Matches(@"^identical: 5 of 5 turns, \d follow-up decisions$", replay.Output.Split('\n')[^1]);

        var edited = Path.Combine(Candor.Folder, "edited");
        Copy(Path.Combine(Repository.Root, "dialogs"), edited);
        var study = Path.Combine(edited, "churn", "study.yaml");
        await File.WriteAllTextAsync(study, (await File.ReadAllTextAsync(study, TestContext.Current.CancellationToken)).Replace("turns: ", "turns: 1 # ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var changed = await RunAsync("replay", id, "--with", edited, "--json");
        Assert.Equal((2, ""), (changed.Code, changed.Errors));
        var report = JsonNode.Parse(changed.Output)!;
        Assert.Equal(("candor.replay/1", false), ((string)report["schema"]!, (bool)report["identical"]!));
        Assert.Equal([2, 3], report["changed"]!.AsArray().Select(turn => (int)turn!));

        var unknown = await RunAsync("replay", "nobody");
        Assert.Equal((1, ""), (unknown.Code, unknown.Output));
        Assert.StartsWith("There is no interview \"nobody\".", unknown.Errors, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.InAsync(Candor.Folder, [.. arguments, "--data", Candor.Folder]);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
