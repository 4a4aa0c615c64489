using Bot.Adaptive.Dialogs;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>What follows an answer: a probe, the next question, or first a word with the model.</summary>
public abstract record FollowUpStep
{
    private FollowUpStep()
    {
    }

    /// <summary>The model is to rate the answer and propose a probe.</summary>
    public sealed record AskModel(Effect Effect) : FollowUpStep;

    /// <summary>A follow-up that passed the gate, or that the researcher wrote.</summary>
    public sealed record Probe(string Text, MessageSource Source, string Trigger, string? Slot, ModelStamp? Model) : FollowUpStep;

    /// <summary>The question is settled like this.</summary>
    public sealed record Stop(LedgerLine Line) : FollowUpStep
    {
        /// <summary>The participant may be in danger: support is offered before anything else is said.</summary>
        public bool Distress { get; init; }
    }
}
