using Bot.Interviews.Studies;

namespace Bot.Interviews.Probing;

/// <summary>What a follow-up is about.</summary>
/// <param name="Former">Whether the participant has left as a customer.</param>
/// <param name="Slot">The slot to ask for, when the trigger is a slot.</param>
public sealed record ProbeTarget(Question Question, bool Former = false, string? Slot = null);
