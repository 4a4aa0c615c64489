using Bot.Adaptive.Dialogs;

namespace Bot.Interviews.Turns;

/// <summary>A turn that is complete, or that waits for the result of an effect before it can go on.</summary>
public sealed class InterviewerTurn
{
    private readonly Func<EffectResult, InterviewerTurn>? _resume;

    internal InterviewerTurn(TurnOutcome outcome, Func<EffectResult, InterviewerTurn>? resume = null) =>
        (Outcome, _resume) = (outcome, resume);

    /// <summary>What was decided, or the effect that was asked for.</summary>
    public TurnOutcome Outcome { get; }

    /// <summary>Goes on with the result of the effect.</summary>
    /// <exception cref="InvalidOperationException">The turn asked for no effect.</exception>
    public InterviewerTurn Resume(EffectResult result) =>
        _resume is null ? throw new InvalidOperationException("This turn asked for no effect.") : _resume(result);

    /// <summary>A turn in which nothing happens.</summary>
    internal static InterviewerTurn Nothing(InterviewState state, MemoryState memory, TurnInput input) =>
        new(new TurnOutcome { Processed = input.Entries.Count, State = state, Memory = memory });
}
