using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>
/// Decides whether an answer gets a follow-up. Code owns the caps, the budget and the wishes of the participant; a model's
/// rating may choose or spare a follow-up within them.
/// </summary>
public static class FollowUpPolicy
{
    /// <summary>The highest rating: nothing is missing.</summary>
    private const int Rich = 3;

    private const AnswerCues AllOfIt = AnswerCues.Episode | AnswerCues.Reason | AnswerCues.Feeling;

    /// <summary>Decides. The same inputs always give the same decision.</summary>
    public static FollowUpDecision Decide(FollowUpInputs inputs) =>
        Ends(inputs) is { } reason ? new FollowUpDecision.Stop(inputs, reason) : Choose(inputs);

    /// <summary>What ends the probing, whatever else might be asked: first the person, then the limits.</summary>
    private static StopReason? Ends(FollowUpInputs inputs) => inputs switch
    {
        _ when Wants(inputs, AnswerCues.Distress, AnswerCues.DistressHint, ParticipantWish.Distress) => StopReason.Distress,
        _ when Shows(inputs, AnswerCues.Refusal) => StopReason.Refused,
        _ when Wants(inputs, AnswerCues.MoveOn, AnswerCues.MoveOnHint, ParticipantWish.MoveOn) => StopReason.MoveOn,
        _ when inputs.Probes.Length >= (int)inputs.Depth => StopReason.Cap,
        { Depends: >= 2 } => StopReason.DependsTwice,
        { Repeats: true } => StopReason.Repetition,
        _ when !inputs.Budget.HasRoom => StopReason.Budget,
        { Mandatory: false, Words: <= AnswerReading.ShortWords } => StopReason.NotNeeded,
        _ => null,
    };

    private static FollowUpDecision Choose(FollowUpInputs inputs)
    {
        var isShort = inputs.Words <= AnswerReading.ShortWords;
        if (!inputs.IsReal)
        {
            return inputs is { Mandatory: true, ShortProbed: false } ? Probe(inputs, ProbeTrigger.Short) : Stop(inputs, StopReason.NotNeeded);
        }

        // One short answer is followed up, a second one is an answer.
        if (isShort && inputs.ShortProbed)
        {
            return Stop(inputs, StopReason.NotNeeded);
        }

        if (inputs.Slots.FirstOrDefault(slot => slot is { Covered: false, Asked: false }) is { } open)
        {
            return new FollowUpDecision.Probe(inputs, ProbeTrigger.Slot, open.Name);
        }

        if (IsRich(inputs))
        {
            return Stop(inputs, StopReason.Rich);
        }

        return isShort ? Probe(inputs, ProbeTrigger.Short) : inputs.Rating is { } rating ? ByRating(inputs, rating) : ByRules(inputs);
    }

    // A rating cannot make a few words rich.
    private static bool IsRich(FollowUpInputs inputs)
    {
        var inWords = HasAll(inputs, AllOfIt);
        return inputs.Rating is { } rating && inputs.Words > AnswerReading.ShortWords
            ? rating.Richness >= Rich || (inWords && rating.Richness == Rich - 1)
            : inWords;
    }

    // A model that asks for the same thing again has to ask otherwise: the gate sees to that, and the depth to the end.
    private static FollowUpDecision ByRating(FollowUpInputs inputs, FollowUpRating rating) =>
        rating.Trigger is { } trigger and not ProbeTrigger.Slot
            ? Probe(inputs, trigger)
            : Stop(inputs, StopReason.NotNeeded);

    private static FollowUpDecision ByRules(FollowUpInputs inputs)
    {
        ProbeTrigger? trigger = inputs switch
        {
            _ when Shows(inputs, AnswerCues.Contradiction) && !IsUsed(inputs, ProbeTrigger.Contradiction) => ProbeTrigger.Contradiction,
            _ when Shows(inputs, AnswerCues.HalfAnswered) && !IsUsed(inputs, ProbeTrigger.HalfAnswered) => ProbeTrigger.HalfAnswered,
            _ when IsVague(inputs) && !IsUsed(inputs, ProbeTrigger.Vague) => ProbeTrigger.Vague,
            _ when Shows(inputs, AnswerCues.Feeling) && !HasAll(inputs, AnswerCues.Reason | AnswerCues.Episode) && !IsUsed(inputs, ProbeTrigger.Emotion) => ProbeTrigger.Emotion,
            _ when HasAll(inputs, AnswerCues.Episode) && !HasAll(inputs, AnswerCues.Consequence) && !IsUsed(inputs, ProbeTrigger.NoConsequence) => ProbeTrigger.NoConsequence,
            _ => null,
        };
        return trigger is { } found ? Probe(inputs, found) : Stop(inputs, StopReason.NotNeeded);
    }

    // Nothing in any answer says why, what happened or how it felt.
    private static bool IsVague(FollowUpInputs inputs) =>
        Shows(inputs, AnswerCues.Vague) || (inputs.AllCues & (AllOfIt | AnswerCues.Consequence | AnswerCues.Change)) == 0;

    private static bool Wants(FollowUpInputs inputs, AnswerCues certain, AnswerCues hint, ParticipantWish wish) =>
        Shows(inputs, certain) || (Shows(inputs, hint) && inputs.Rating?.Wish == wish);

    private static bool Shows(FollowUpInputs inputs, AnswerCues cue) => (inputs.Cues & cue) != 0;

    private static bool HasAll(FollowUpInputs inputs, AnswerCues cues) => (inputs.AllCues & cues) == cues;

    private static bool IsUsed(FollowUpInputs inputs, ProbeTrigger trigger) => inputs.Probes.Any(probe => probe.Trigger == trigger);

    private static FollowUpDecision.Probe Probe(FollowUpInputs inputs, ProbeTrigger trigger) => new(inputs, trigger);

    private static FollowUpDecision.Stop Stop(FollowUpInputs inputs, StopReason reason) => new(inputs, reason);
}
