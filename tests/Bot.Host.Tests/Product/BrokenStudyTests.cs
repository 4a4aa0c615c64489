using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>What an author of flows is told who has made several mistakes at once, by <c>flow check</c> and by the start.</summary>
public sealed class BrokenStudyTests : IDisposable
{
    private static readonly string[] s_findings =
    [
        "churn/churn.dialog:2:11: error: This is not JSON",
        "common/common.lg:",
        "emotional-engagement/study.yaml:2:1: error: This is not YAML",
        "loyalty/loyalty.dialog:12:45: error: Candor.Topic: \"topic\" is \"driverz\", expected one of history, drivers, barriers, alternatives, improvements.",
        "loyalty/loyalty.dialog:16:20: error: There is no kind \"Candor.Raet\". Did you mean \"Candor.Rate\"?",
        "loyalty/loyalty.lg:4:11: error: Error occurred when parsing expression 'NoSuchTemplate()'.",
        "loyalty/study.yaml:6:9: error: access is \"everybody\", expected one of invitation, open.",
        "loyalty/study.yaml:84:12: error: experience.minutes is \"ten\", expected a whole number from 1 to 60.",
    ];

    private readonly FlowFolderOnDisk _flows = FlowFolderOnDisk.Shipped();

    public void Dispose() => _flows.Dispose();

    [Fact]
    public async Task Every_mistake_is_listed_once_with_its_place_by_the_check_and_by_the_start()
    {
        BreakEverything();

        var check = await RunningCandor.RunAsync(["flow", "check", "--path", _flows.Path]);
        var start = await RunningCandor.RunAsync(["--urls", "http://127.0.0.1:0"], ("Dialogs__Path", _flows.Path));

        Assert.Equal((1, 1), (check.Code, start.Code));
        Assert.All(s_findings, finding => Assert.Single(Lines(check.Output), line => line.StartsWith(finding, StringComparison.Ordinal)));
        Assert.Equal(Findings(check.Output), Findings(start.Output));
        Assert.Contains($"{_flows.Path}: {s_findings.Length} errors, 0 warnings.", check.Output, StringComparison.Ordinal);
        Assert.Contains($"There are errors in the flows of {_flows.Path}:", start.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_empty_or_missing_is_an_error_that_says_so()
    {
        using var empty = new FlowFolderOnDisk();

        var nothing = await RunningCandor.RunAsync(["flow", "check", "--path", empty.Path]);
        var missing = await RunningCandor.RunAsync(["flow", "check", "--path", "no-such-folder"]);

        Assert.Equal((1, 1), (nothing.Code, missing.Code));
        Assert.Contains("error: There is no .dialog file in this folder.", Lines(nothing.Output));
        Assert.Contains("There is no such folder.", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_studies_have_no_errors_and_no_warnings()
    {
        var (code, output) = await RunningCandor.RunAsync(["flow", "check", "--path", _flows.Path]);

        Assert.Equal(0, code);
        Assert.Contains($"{_flows.Path}: 3 studies checked, no errors, 0 warnings.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_promised_and_not_spoken_is_a_warning_that_names_the_missing_files()
    {
        _flows.Replace("loyalty/study.yaml", "nl, ja]", "nl, ja, sv]");
        _flows.Delete("churn/churn.de.lg");

        var (code, output) = await RunningCandor.RunAsync(["flow", "check", "--path", _flows.Path]);

        Assert.Equal(0, code);
        Assert.Contains("loyalty/study.yaml:28:12: warning: languages: sv is not spoken by common.lg, invitation.lg, lobby.lg, loyalty.lg: beside them write common.sv.lg, invitation.sv.lg, lobby.sv.lg, loyalty.sv.lg.", Lines(output));
        Assert.Contains("loyalty/study.yaml:28:12: warning: languages: there are no rules for sv: commands, scores and follow-ups would be in en. Write common/rules/sv.yaml.", Lines(output));
        Assert.Contains(Lines(output), line => line.EndsWith("warning: experience: consent has no text in sv; it will be in en.", StringComparison.Ordinal));
        Assert.Contains(Lines(output), line => line.EndsWith("warning: languages: de is not spoken by churn.lg: beside them write churn.de.lg.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follow_up_that_nobody_would_hear_is_a_warning()
    {
        _flows.Replace("loyalty/study.yaml", "      - name: reason to stay\n", "      - name: reason to stay\n        followUp: { en: Why?, de: Warum?, fr: Pourquoi ?, es: ¿Por qué?, pt: Por quê?, it: Perché?, nl: Waarom?, ja: なぜですか？ }\n        formerFollowUp: Why was that?\n");
        _flows.Replace("loyalty/study.yaml", "          de: Welche Momente haben sie am meisten verändert?\n", "");

        var (code, output) = await RunningCandor.RunAsync(["flow", "check", "--path", _flows.Path]);

        Assert.Equal(0, code);
        Assert.Contains(Lines(output), line => line.EndsWith("warning: questions: the follow-up of \"reason to stay\" in \"reason-to-stay\" is never asked: the first slot is what the question itself asks, so any answer covers it. Put a slot for that in front.", StringComparison.Ordinal));
        Assert.Contains(Lines(output), line => line.EndsWith("warning: questions: the follow-up of \"moments\" in \"evolution\" has no text in de; rules or a model will word it there.", StringComparison.Ordinal));
        Assert.Contains("no errors, 2 warnings.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_there_is_elsewhere_and_not_here_is_an_error_that_says_why()
    {
        _flows.Replace("loyalty/loyalty.dialog", "Candor.Rate\"", "Microsoft.OAuthInput\"");
        _flows.Replace("churn/churn.dialog", "Candor.Rate\"", "Microsoft.HttpRequest\"");

        var (code, output) = await RunningCandor.RunAsync(["flow", "check", "--path", _flows.Path]);

        Assert.Equal(1, code);
        Assert.Contains("loyalty/loyalty.dialog:16:20: error: \"Microsoft.OAuthInput\" is not supported here: people are signed in by their channel, not by a dialog.", Lines(output));
        Assert.Contains("churn/churn.dialog:16:20: error: \"Microsoft.HttpRequest\" is not supported here: a flow reaches no other service, so that a turn may run again.", Lines(output));
    }

    private void BreakEverything()
    {
        _flows.Write("churn/churn.dialog", "{\n  \"$kind\" \"Microsoft.AdaptiveDialog\"\n}\n");
        _flows.Write("emotional-engagement/study.yaml", "goals: [one\n");
        _flows.Write("common/common.lg", File.ReadAllText(Path.Combine(_flows.Path, "common", "common.lg")) + "\n# Twice\n- once\n\n# Twice\n- again\n");
        _flows.Write("loyalty/loyalty.lg", "[common](common.lg)\n\n# Broken\n- Hello ${NoSuchTemplate()}\n");
        _flows.Replace("loyalty/loyalty.dialog", "\"drivers\"", "\"driverz\"");
        _flows.Replace("loyalty/loyalty.dialog", "Candor.Rate\"", "Candor.Raet\"");
        _flows.Replace("loyalty/study.yaml", "access: open", "access: everybody");
        _flows.Replace("loyalty/study.yaml", "minutes: 10", "minutes: ten");
    }

    private static string[] Lines(string output) => output.Split('\n');

    private static string[] Findings(string output) => [.. Lines(output).Where(line => line.Contains(": error: ", StringComparison.Ordinal))];
}
