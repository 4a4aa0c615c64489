namespace Bot.Interviews.Probing;

/// <summary>A follow-up that was asked.</summary>
/// <param name="Slot">The slot that it asked for, when it was asked for one.</param>
public sealed record AskedProbe(ProbeTrigger Trigger, string? Slot = null);
