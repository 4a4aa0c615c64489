using System.Collections.Immutable;
using System.Text.Json;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Language;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// What follows an answer. The policy decides within its caps; a model, when there is one, may rate and propose; whatever
/// it proposes passes the gate or is replaced by a probe of ours. Every decision is noted with what it was decided from.
/// </summary>
internal static class FollowUps
{
    /// <summary>What follows an answer that was just heard.</summary>
    public static FollowUpStep AfterAnswer(InterviewTurn turn, Question question, Random random)
    {
        var decision = FollowUpPolicy.Decide(Inputs(turn, question, rating: null));
        return turn.Input.Model is not null && MayAskModel(question, decision)
            ? new FollowUpStep.AskModel(ModelTalk.Begin(turn, question))
            : Settle(turn, question, decision, draft: null, random.Next());
    }

    /// <summary>What follows when the model has answered, or has not.</summary>
    public static FollowUpStep AfterModel(InterviewTurn turn, Question question, EffectResult result, Random random)
    {
        var talk = turn.Talk ?? throw new InvalidOperationException("A model answered that nobody asked.");
        var reply = talk.Read(result);
        var decision = FollowUpPolicy.Decide(Inputs(turn, question, reply.Rating));
        if (talk.Again(question, decision, reply) is { } again)
        {
            return new FollowUpStep.AskModel(again);
        }

        return Settle(turn, question, decision, reply, random.Next());
    }

    /// <summary>How a question stands when nothing more is asked about it.</summary>
    public static CoverageStatus StatusOf(Question question, LedgerLine line) =>
        question.Slots.All(slot => line.Slots.Contains(slot.Name)) ? CoverageStatus.Answered : CoverageStatus.Partial;

    private static FollowUpStep Settle(InterviewTurn turn, Question question, FollowUpDecision decision, ModelReply? draft, int seed)
    {
        var line = turn.State.Ledger.Find(question.Id)!;

        // A cry for help answers nothing, whatever words it holds.
        var distress = decision is FollowUpDecision.Stop { Reason: StopReason.Distress };
        line = distress ? line : line with { Slots = [.. decision.Inputs.Slots.Where(s => s.Covered).Select(s => s.Name)] };
        turn.Enter(question.Id, line);

        if (decision is FollowUpDecision.Probe probe && Word(turn, question, probe, draft, seed) is { } worded)
        {
            Note(turn, question, decision, Triggers.Write(probe.Trigger), draft);
            return worded;
        }

        var reason = decision is FollowUpDecision.Stop stop ? stop.Reason : StopReason.NotNeeded;
        Note(turn, question, decision, JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()), draft);
        var real = Readings(turn, question).SkipLast(distress ? 1 : 0).Any(reading => reading.IsReal || reading.Form == AnswerForm.Symbols);
        return new FollowUpStep.Stop(line with { Status = real ? StatusOf(question, line) : CoverageStatus.Declined })
        {
            Distress = distress,
        };
    }

    /// <summary>The words of a follow-up: the researcher's own for a slot that has them, the model's if they pass the gate, else ours.</summary>
    private static FollowUpStep.Probe? Word(InterviewTurn turn, Question question, FollowUpDecision.Probe probe, ModelReply? draft, int seed)
    {
        var trigger = Triggers.Write(probe.Trigger);
        if (draft is { Accepted: { } accepted } && MayUse(question, probe, draft))
        {
            return new(accepted, MessageSource.Model, trigger, probe.Slot, draft.Model);
        }

        var ours = new RuleProbes(turn.Bundle.Rules).Choose(
            probe.Trigger,
            Readings(turn, question)[^1],
            new ProbeTarget(question, turn.Former, probe.Slot),
            [.. turn.Asked],
            turn.State.Language,
            seed);
        return ours is null ? null : new(ours.Text, ours.Source, trigger, probe.Slot, null);
    }

    /// <summary>
    /// Whether a follow-up of a model may be asked where the policy wants one: not in place of the researcher's own words,
    /// and where a slot is open only one that asks for a slot.
    /// </summary>
    internal static bool MayUse(Question question, FollowUpDecision.Probe probe, ModelReply reply) =>
        !HasOwnWords(question, probe.Slot) && (probe.Slot is null || reply.Rating?.Trigger == ProbeTrigger.Slot);

    private static bool HasOwnWords(Question question, string? slot) =>
        slot is not null && question.Slots.FirstOrDefault(s => s.Name == slot)?.FollowUp is not null;

    /// <summary>A model is asked only where its opinion could change something.</summary>
    private static bool MayAskModel(Question question, FollowUpDecision decision) => decision switch
    {
        FollowUpDecision.Probe => true,
        FollowUpDecision.Stop { Reason: StopReason.NotNeeded or StopReason.Rich } stop => question.Depth != Depth.None && (question.Mandatory || stop.Inputs.Words > AnswerReading.ShortWords),
        _ => false,
    };

    internal static FollowUpInputs Inputs(InterviewTurn turn, Question question, FollowUpRating? rating)
    {
        var trail = turn.History.TrailOf(question.Id);
        var line = turn.State.Ledger.Find(question.Id)!;
        return FollowUpInputs.Of(question, Readings(turn, question), [.. trail.Probes], line.Slots, Budget(turn), turn.Bundle.Rules, rating);
    }

    private static ImmutableArray<AnswerReading> Readings(InterviewTurn turn, Question question) =>
        [.. turn.History.TrailOf(question.Id).Answers.Append(turn.Text).Select(answer => AnswerReading.Of(answer, turn.Rules))];

    private static InterviewBudget Budget(InterviewTurn turn)
    {
        var budget = turn.Study.Budget;
        var minutes = (turn.Now - (turn.State.ConsentedAt ?? turn.Now)).TotalMinutes;
        return new(
            budget.Minutes - minutes,
            budget.Turns - turn.State.Answers,
            turn.Study.Questions.Count(q => q.Mandatory && !turn.State.Ledger.Has(q.Id)));
    }

    private static void Note(InterviewTurn turn, Question question, FollowUpDecision decision, string reason, ModelReply? draft) =>
        turn.Note(new TranscriptEntry.Decided(
            turn.Now,
            question.Id,
            decision is FollowUpDecision.Probe ? "probe" : "stop",
            reason,
            draft?.Json ?? draft?.Failure,
            draft is { GateFailures.IsEmpty: false } ? [.. draft.GateFailures.Select(failure => WireName.Of(failure.Rule))] : null,
            draft?.Model.Name,
            draft is null ? null : [.. turn.Talk!.Attempts],
            Scores(decision.Inputs)));

    private static DecisionScores Scores(FollowUpInputs inputs) => new(
        inputs.Words,
        [.. Enum.GetValues<AnswerCues>().Where(cue => cue != AnswerCues.None && inputs.Cues.HasFlag(cue)).Select(cue => JsonNamingPolicy.KebabCaseLower.ConvertName(cue.ToString()))],
        [.. inputs.Slots.Where(slot => !slot.Covered).Select(slot => slot.Name)],
        inputs.Rating?.Richness,
        inputs.Rating is { } rating ? WireName.Of(rating.Emotion) : null,
        inputs.Rating is { } rated ? WireName.Of(rated.Wish) : null,
        Math.Round(inputs.Budget.MinutesLeft, 1),
        inputs.Budget.TurnsLeft);
}
