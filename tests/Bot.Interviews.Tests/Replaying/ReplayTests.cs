using Bot.Adaptive.Activities;
using Bot.Adaptive.Sources;
using Bot.Host.Tests.Product;
using Bot.Interviews.Bundles;
using Bot.Interviews.Loading;
using Bot.Interviews.Replaying;
using Bot.Interviews.Tests.Turns;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Replaying;

/// <summary>A stored interview decides the same again; with other rules exactly the turns are named that would differ.</summary>
public class ReplayTests
{
    private const string Vague = "It was all quite fine and normal, nothing special really.";

    public static TheoryData<string> Behaviours => LongRun.IsOn ? [.. ModelBehaviours.All] : ["none", "good", "adversarial", "obedient", "refused", "always-ask-again"];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void Every_decision_is_recomputed_whatever_the_model_did(string model)
    {
        var (decisions, interviews) = (0, 0);
        foreach (var study in ShippedStudies.All.Open)
        {
            foreach (var (language, who) in new[] { ("en", Participant.WhoIsBrief("en")), ("de", Participant.WhoTells("de")) })
            {
                var script = new Script(study.Study.Id, language, model: ModelBehaviours.Of(model), seed: ++interviews).Go(who);
                script.Finish();

                var report = Replay.Of(script.Entries, script.Bundle);

                Assert.True(report.IsIdentical, ReplayText.Of(report));
                Assert.Equal(script.Outcomes.Count(outcome => outcome.Transcript.Count > 0), report.Turns.Count);
                decisions += report.Turns.Sum(turn => turn.Recorded.OfType<TranscriptEntry.Decided>().Count());
            }
        }

        Assert.True(decisions > 20, $"{decisions} decisions");
        Evidence.Note($"{interviews} interviews with a model that is {model}: {decisions} decisions replayed identically");
    }

    [Fact]
    public void Joined_late_edited_and_clicked_messages_pauses_and_silence_are_recomputed()
    {
        var script = new Script("loyalty", model: ModelBehaviours.Of("good")).Agree();
        script.Say("It changed", "a lot since we moved", "because nobody called us any more.");
        script.Write("m-1", "Honestly the price, because it went up in January.");
        script.SayLate("And the invoices.");
        script.Change(ActivityTypes.MessageUpdate, "m-1", "Honestly the service, because nobody called.");
        script.Say("pause");
        script.ComeBack();
        script.Say("repeat");
        script.Say("who are you?");
        script.Say("correct my last answer");
        script.Say("It was the hotline.");
        script.Change(ActivityTypes.MessageDelete, "m-1");
        script.Say("   ");
        script.Pass(TimeSpan.FromDays(20));
        script.Timer();
        script.Finish();

        var report = Replay.Of(script.Entries, script.Bundle);

        Assert.Equal(InterviewStatus.Silent, script.Transcript.Status);
        Assert.True(report.IsIdentical, ReplayText.Of(report));
        Assert.True(report.Turns.Count >= 12, ReplayText.Of(report));
    }

    [Fact]
    public void What_the_record_says_is_not_taken_at_its_word()
    {
        var script = new Script("churn", model: ModelBehaviours.Of("good")).Go(Participant.WhoIsBrief("en"));
        var entries = script.Entries.ToList();
        var at = entries.FindIndex(entry => entry is TranscriptEntry.Said { Message.Kind: MessageKind.Probe });
        var said = (TranscriptEntry.Said)entries[at];
        entries[at] = said with { Message = said.Message with { Text = "Did you like it?" } };

        var changed = Assert.Single(Replay.Of(entries, script.Bundle).Changed);

        Assert.Contains("“Did you like it?” → ", Assert.Single(changed.Differences), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_gate_rule_names_exactly_the_turns_that_it_changes()
    {
        // Two of the model's questions hold a word that the edited rules forbid; the others do not.
        string[] probes = ["What happened on that Tuesday?", "Which moment comes to mind?", "What came of that Tuesday?", "How did it affect your work?", "What led up to it?", "What did it mean for your team?"];
        var asked = 0;
        var script = new Script("churn", model: _ => new(StandIn.Proposal.Of(probes[asked++ % probes.Length], "vague", 1), null, false, 7000)).Agree();
        script.Go(new Participant([Vague]));
        script.Finish();
        var expected = Replay.Of(script.Entries, script.Bundle).Turns
            .Where(turn => turn.Recorded.OfType<TranscriptEntry.Said>().Any(said => said.Message.Text.Contains("Tuesday", StringComparison.Ordinal)))
            .Select(turn => turn.Number).ToList();

        var report = Replay.Of(script.Entries, script.Bundle, Edited("churn", "common/rules/en.yaml", text => text.Replace("promises: |\n", "promises: |\n    tuesday\n", StringComparison.Ordinal)));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, report.Changed.Select(turn => turn.Number));
        Assert.All(report.Changed, turn => Assert.Contains("the model is asked twice instead of once; what it would have answered is not known", turn.Differences));
        Assert.StartsWith($"different: {expected.Count} of ", ReplayText.Verdict(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_decide_the_same_change_nothing()
    {
        var script = new Script("loyalty", model: ModelBehaviours.Of("adversarial")).Go(Participant.WhoIsBrief("en"));

        var report = Replay.Of(script.Entries, script.Bundle, Edited("loyalty", "common/prompts/follow-up.lg", text => text + "\n> A remark.\n"));

        Assert.True(report.IsIdentical, ReplayText.Of(report));
    }

    [Fact]
    public void The_steps_can_be_read()
    {
        var script = new Script("churn", model: ModelBehaviours.Of("adversarial", seed: 3)).Go(Participant.WhoIsBrief("en"));

        var text = ReplayText.Of(Replay.Of(script.Entries, script.Bundle));

        Assert.Contains("consent was given", text, StringComparison.Ordinal);
        Assert.Contains("gate refuses it: ", text, StringComparison.Ordinal);
        Assert.Contains("weighed 2 words", text, StringComparison.Ordinal);
        Assert.EndsWith(" follow-up decisions\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_consent_there_is_nothing_to_replay()
    {
        var script = new Script("churn");
        script.Say("My name is Ada Lovelace.");
        script.Say(script.Said[^2].Choices is [_, var no] ? no : "no");

        Assert.Empty(Replay.Of(script.Entries, script.Bundle).Turns);
        Assert.DoesNotContain("Lovelace", script.Stored, StringComparison.Ordinal);
    }

    private static StudyBundle Edited(string study, string file, Func<string, string> edit)
    {
        var root = Path.Combine(Repository.Root, "dialogs");
        var found = new Diagnostics();
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SourceText(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Select(source => source.Name == file ? new SourceText(file, edit(source.Text)) : source).ToList();
        return new BundleLoader().Load(FlowFolder.Of(files, []).Studies[study], revision: 2, found)
            ?? throw new InvalidOperationException(string.Join('\n', found));
    }
}
