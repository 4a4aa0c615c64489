using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>Whether a follow-up is asked, and why, with the inputs that it was decided over.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "decision")]
[JsonDerivedType(typeof(Probe), "probe")]
[JsonDerivedType(typeof(Stop), "stop")]
public abstract record FollowUpDecision(FollowUpInputs Inputs)
{
    /// <summary>One follow-up is asked.</summary>
    /// <param name="Slot">The slot that is asked for when the trigger is a slot.</param>
    public sealed record Probe(FollowUpInputs Inputs, ProbeTrigger Trigger, string? Slot = null) : FollowUpDecision(Inputs);

    /// <summary>The question is left as it is.</summary>
    public sealed record Stop(FollowUpInputs Inputs, StopReason Reason) : FollowUpDecision(Inputs);
}
