using Bot.Adaptive.Values;
using Bot.Interviews.Probing;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>What a model may add to an interview, and what becomes of a model that fails.</summary>
public class ModelFollowUpTests
{
    private const string Vague = "It was all quite fine and normal, nothing special really.";
    private const string Good = "Which moment from those years comes to mind?";
    private const string Praise = "Great answer! Was it the price or the service?";

    [Fact]
    public void A_good_probe_is_asked_with_its_trigger_and_its_source()
    {
        var script = Begun(_ => Proposes(Good));

        var said = Assert.Single(script.Say(Vague));

        Assert.Equal((MessageKind.Probe, Good, MessageSource.Model, "vague"), (said.Kind, said.Text, said.Source, said.Trigger));
        Assert.Equal(new(Script.ModelName, script.Bundle.Prompts.Revision), said.Model);
        Assert.Equal(said.Model, script.State.Model);
        Assert.Single(script.Calls);
    }

    [Fact]
    public void The_answer_reaches_the_model_as_data_and_not_as_instructions()
    {
        var script = Begun(_ => Proposes(Good));

        script.Say(Vague);

        Assert.Equal(["system", "user"], script.Calls[0].Messages.Select(m => m.Role));
        Assert.DoesNotContain(Vague[..20], script.Calls[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_probe_that_the_gate_refuses_is_repaired_once()
    {
        var script = Begun(call => Proposes(call.Messages.Count == 2 ? Praise : Good));

        var said = Assert.Single(script.Say(Vague));

        Assert.Equal((Good, MessageSource.Model), (said.Text, said.Source));
        Assert.Equal([2, 4], script.Calls.Select(call => call.Messages.Count));
    }

    [Fact]
    public void What_cannot_be_repaired_is_replaced_by_a_probe_of_ours()
    {
        var script = Begun(_ => Proposes(Praise));

        var said = Assert.Single(script.Say(Vague));

        Assert.Equal((MessageKind.Probe, MessageSource.Rules, "vague"), (said.Kind, said.Source, said.Trigger));
        Assert.Equal(2, script.Calls.Count);
        Assert.NotEmpty(script.Entries.OfType<TranscriptEntry.Decided>().Single().GateFailures!);
        Assert.Null(script.State.Model);
    }

    [Theory]
    [InlineData(8000, true, 2)]
    [InlineData(3000, true, 2)]
    [InlineData(2999, true, 1)]
    [InlineData(8000, false, 1)]
    public void A_failed_call_is_tried_again_only_when_that_may_help_in_time(int remainingMs, bool mayRetry, int calls)
    {
        var script = Begun(_ => new(null, "timeout", mayRetry, remainingMs));

        var said = Assert.Single(script.Say(Vague));

        Assert.Equal((MessageKind.Probe, MessageSource.Rules), (said.Kind, said.Source));
        Assert.Equal(calls, script.Calls.Count);
        Assert.Equal(calls == 2 ? [null, remainingMs] : new int?[] { null }, script.Calls.Select(call => call.RemainingMs));
    }

    [Fact]
    public void A_repair_is_not_begun_late()
    {
        var script = Begun(_ => Proposes(Praise) with { RemainingMs = 2999 });

        Assert.Equal(MessageSource.Rules, Assert.Single(script.Say(Vague)).Source);
        Assert.Single(script.Calls);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("""{"richness":9}""")]
    [InlineData("")]
    public void A_model_that_returns_garbage_spoils_no_interview(string text)
    {
        foreach (var study in ShippedStudies.All.Open)
        {
            var script = new Script(study.Study.Id, model: _ => new(text, null, true, 8000)).Go(Participant.WhoIsBrief("en"));

            Assert.Equal(InterviewStatus.Complete, script.Transcript.Status);
            Assert.DoesNotContain(script.Transcript.Messages, m => m.Source == MessageSource.Model);
            Assert.All(script.Transcript.Coverage, c => Assert.NotEqual(CoverageStatus.Open, c.Status));
            Assert.Null(script.Transcript.Model);
        }
    }

    [Fact]
    public void However_eager_a_model_is_no_question_gets_more_follow_ups_than_its_depth()
    {
        string[] triggers = ["vague", "emotion", "no-consequence", "half-answered", "contradiction", "slot"];
        foreach (var study in ShippedStudies.All.Open)
        {
            var calls = 0;
            var script = new Script(study.Study.Id, model: _ => Proposes($"What happened in week {++calls}?", triggers[calls % triggers.Length])).Go(Participant.WhoTells("en"));

            var probes = script.Transcript.Messages.Where(m => m.Kind == MessageKind.Probe).ToList();
            Assert.Contains(probes, p => p.Source == MessageSource.Model);
            Assert.All(script.Study.Questions, q => Assert.True(probes.Count(p => p.QuestionId == q.Id) <= (int)q.Depth));
            Assert.Equal(InterviewStatus.Complete, script.Transcript.Status);
        }
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var (one, other) = (Held(seed: 7), Held(seed: 7));

            Assert.Equal(one.Stored, other.Stored);
            Assert.Equal(one.Said.Select(line => Json.Write(line.Activity.Fields)), other.Said.Select(line => Json.Write(line.Activity.Fields)));
            Assert.Equal(one.Calls.SelectMany(call => call.Messages), other.Calls.SelectMany(call => call.Messages));
            Assert.NotEqual(one.Stored, Held(seed: 8).Stored);

            Script Held(int seed) => new Script("loyalty", language, model: _ => Proposes(Praise), seed: seed).Go(Participant.WhoIsBrief(language));
        }
    }

    private static Script Begun(Func<ModelCall, ModelAnswer> model) => new Script("churn", model: model).Agree();

    private static ModelAnswer Proposes(string probe, string trigger = "vague") => new(
        $$"""{"richness":1,"slotsCovered":[],"emotion":"none","trigger":"{{trigger}}","wish":"continue","probe":"{{probe}}"}""",
        null,
        MayRetry: false,
        RemainingMs: 6000);
}
