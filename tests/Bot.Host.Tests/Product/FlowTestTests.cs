using Bot.Adaptive.Sources;
using Bot.Host.Library;
using Bot.Interviews.Loading;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary><c>flow test</c>: what an author of flows learns from conversations that are written out.</summary>
public sealed class FlowTestTests
{
    private const string Town = """
        {
          "$kind": "Microsoft.Test.Script",
          "dialog": "town",
          "script": [
            { "$kind": "Microsoft.Test.UserSays", "text": "hello" },
            { "$kind": "Microsoft.Test.AssertReply", "text": "Which town do you live in?" },
            { "$kind": "Microsoft.Test.UserSays", "text": "Ulm" },
            { "$kind": "Microsoft.Test.AssertReply", "text": "Why Ulm?" },
            { "$kind": "Microsoft.Test.UserSays", "text": "the river" },
            { "$kind": "Microsoft.Test.AssertReply", "text": "Ulm, because the river. Thank you." }
          ]
        }
        """;

    public static TheoryData<string> Scripts
    {
        get
        {
            var all = new TheoryData<string>();
            foreach (var study in new[] { "churn", "emotional-engagement", "loyalty" })
            {
                foreach (var ending in new[] { "en", "de", "en.stop", "de.stop" })
                {
                    all.Add($"{study}/tests/{study}.{ending}.test.dialog");
                }
            }

            foreach (var language in new[] { "fr", "es", "pt", "it", "nl", "ja" })
            {
                all.Add($"loyalty/tests/loyalty.{language}.test.dialog");
            }

            return all;
        }
    }

    private static string Shipped => Path.Combine(Repository.Root, "dialogs");

    [Fact]
    public async Task The_shipped_studies_hold_their_conversations_in_their_languages()
    {
        var (code, output) = await RunningCandor.RunAsync(["flow", "test", Shipped]);

        Assert.Equal(0, code);
        Assert.All(Scripts, script => Assert.Contains($"✓ {script.Data} (", output, StringComparison.Ordinal));
        Assert.Contains("18 passed, 0 failed, ", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_shipped_conversation_holds_every_question_that_is_asked_of_its_customer(string script)
    {
        var text = File.ReadAllText(Path.Combine(Shipped, script));
        var study = StudyFile(script);
        var mandatory = study.Split("\n  - id: ").Skip(1).Where(question => question.Contains("mandatory: true", StringComparison.Ordinal)).Select(question => question.Split('\n')[0]);

        var asked = mandatory.Where(id => text.Contains($"questionId == '{id}'", StringComparison.Ordinal)).ToList();

        Assert.Equal(script.Contains(".stop.", StringComparison.Ordinal) ? asked.Take(1) : mandatory, asked);
        Assert.NotEmpty(asked);
    }

    [Fact]
    public async Task A_study_that_asks_otherwise_than_its_script_says_is_shown_with_the_place_and_the_talk_before()
    {
        using var flows = FlowFolderOnDisk.Shipped();
        flows.Replace("loyalty/study.yaml", "en: What keeps you with us as a customer?", "en: What keeps you here as a customer?");

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", flows.Path]);

        Assert.Equal(1, code);
        Assert.Contains("17 passed, 1 failed, ", output, StringComparison.Ordinal);
        AssertLines(
            output,
            "✗ loyalty/tests/loyalty.en.test.dialog (4 replies)",
            "  loyalty/tests/loyalty.en.test.dialog:30:5: expected the reply",
            "    bot: How has your relationship with us changed over time?",
            "    user: At first we were a very small customer. Since the move in autumn you call us before something breaks, because somebody looks after us, and I sleep better.",
            "    bot: Which moments changed it most?",
            "    user: The move changed it most, your team worked the whole weekend.",
            "    expected  What keeps you with us as a customer?",
            "    got       What keeps you here as a customer?",
            "                             ^");
    }

    [Fact]
    public async Task One_study_alone_is_tested_with_the_common_files_beside_it()
    {
        using var flows = FlowFolderOnDisk.Shipped();
        flows.Replace("common/common.lg", "# SkipDone\n- No problem, we leave that out.", "# SkipDone\n- Fine, the next one.");

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", Path.Combine(flows.Path, "loyalty")]);

        Assert.Equal(1, code);
        AssertLines(output, "    expected  No problem, we leave that out.", "    got       Fine, the next one.", "              ^");
        Assert.Contains("9 passed, 1 failed, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_flow_is_tested_alone_and_a_passing_script_is_one_line()
    {
        using var flows = FlowFolderOnDisk.Plain();
        flows.Write("tests/town.test.dialog", Town);

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", flows.Path]);

        Assert.Equal((0, "✓ tests/town.test.dialog (3 replies)\n1 passed, 0 failed, 3 replies as expected"), (code, output.TrimEnd()));
    }

    [Fact]
    public async Task Flows_side_by_side_do_not_see_each_others_files()
    {
        using var flows = FlowFolderOnDisk.Plain();
        foreach (var name in new[] { "town.dialog", "town.lg" })
        {
            var text = File.ReadAllText(Path.Combine(flows.Path, name));
            flows.Delete(name);
            flows.Write($"a/{name}", text.Replace("Which town", "In which town", StringComparison.Ordinal));
            flows.Write($"b/{name}", text);
        }

        flows.Write("b/tests/town.test.dialog", Town);

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", flows.Path]);

        Assert.Equal((0, "✓ b/tests/town.test.dialog (3 replies)"), (code, output.Split('\n')[0]));
    }

    [Fact]
    public async Task Lines_that_agree_are_shown_between_those_that_differ()
    {
        using var flows = FlowFolderOnDisk.Plain();
        flows.Replace("town.lg", "- Why ${town}?", "- ```\nSo.\nWhy ${town}?\nTell me.\n```");
        flows.Write("town.test.dialog", Town.Replace("\"Why Ulm?\"", "\"So.\\nWhy Aalen?\\nTell me.\"", StringComparison.Ordinal));

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", flows.Path]);

        Assert.Equal(1, code);
        AssertLines(output, "              So.", "    expected  Why Aalen?", "    got       Why Ulm?", "                  ^", "              Tell me.");
    }

    [Fact]
    public async Task What_does_not_load_is_told_with_its_place_and_does_not_stop_the_others()
    {
        using var flows = FlowFolderOnDisk.Plain();
        flows.Write("a/broken.dialog", """{ "$kind": "Microsoft.AdaptiveDialog", "triggers": [{ "$kind": "Microsoft.OnBeginDialgo" }] }""");
        flows.Write("broken.test.dialog", Town.Replace("\"town\"", "\"broken\"", StringComparison.Ordinal));
        flows.Write("town.test.dialog", Town);

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", flows.Path]);

        Assert.Equal(1, code);
        AssertLines(output, "✗ broken.test.dialog (0 replies)", "  a/broken.dialog:1:64: error: There is no kind \"Microsoft.OnBeginDialgo\". Did you mean \"Microsoft.OnBeginDialog\"?", "✓ town.test.dialog (3 replies)");
    }

    [Fact]
    public async Task A_study_that_does_not_compile_is_told_with_every_place()
    {
        using var flows = FlowFolderOnDisk.Shipped();
        flows.Replace("churn/churn.dialog", "Candor.Rate\"", "Candor.Raet\"");

        var (code, output) = await RunningCandor.RunAsync(["flow", "test", Path.Combine(flows.Path, "churn")]);

        Assert.Equal(1, code);
        Assert.Contains("churn.dialog:16:20: error: There is no kind \"Candor.Raet\"", output, StringComparison.Ordinal);
        Assert.Contains("0 passed, 4 failed, 0 replies as expected", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_or_a_folder_nothing_is_run_and_the_exit_code_says_so()
    {
        using var flows = FlowFolderOnDisk.Plain();

        var nothing = await RunningCandor.RunAsync(["flow", "test", flows.Path]);
        var missing = await RunningCandor.RunAsync(["flow", "test", "no-such-folder"]);

        Assert.Equal((2, 2), (nothing.Code, missing.Code));
        Assert.Contains("there is no conversation script (*.test.dialog) here", nothing.Output, StringComparison.Ordinal);
        Assert.Contains("There is no such folder.", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_is_part_of_no_bundle_and_does_not_travel_with_the_program()
    {
        var files = FlowFolderReader.Read(Shipped, []);
        var without = files.Where(file => !file.Name.Contains("/tests/", StringComparison.Ordinal)).ToList();
        Assert.NotEqual(files.Count, without.Count);

        Assert.Equal(Hashes(without), Hashes(files));
        Assert.NotEmpty(Directory.EnumerateFiles(FlowPaths.Shipped, "*.dialog", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(FlowPaths.Shipped, "*.test.dialog", SearchOption.AllDirectories));

        static IEnumerable<string> Hashes(IReadOnlyCollection<SourceText> files) => FlowFolder.Of(files, []).Studies.OrderBy(study => study.Key, StringComparer.Ordinal).Select(study => study.Value.Hash());
    }

    private static string StudyFile(string script) => File.ReadAllText(Path.Combine(Shipped, script.Split('/')[0], "study.yaml"));

    /// <summary>These lines stand in the output, one after the other.</summary>
    private static void AssertLines(string output, params string[] lines) =>
        Assert.Contains($"\n{string.Join('\n', lines)}\n", $"\n{output}\n", StringComparison.Ordinal);
}
