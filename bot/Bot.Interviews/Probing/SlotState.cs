namespace Bot.Interviews.Probing;

/// <summary>How far one thing that a question is meant to bring up is covered.</summary>
/// <param name="Asked">It has had its follow-up.</param>
public sealed record SlotState(string Name, bool Covered, bool Asked);
