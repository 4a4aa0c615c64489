namespace Bot.Adaptive.Testing;

/// <summary>One line of the conversation that a script held: what was sent, or a reply that was as expected.</summary>
/// <param name="FromUser">Whether the person said it, and not the bot.</param>
/// <param name="Text">What was said; for events and the like their type and name.</param>
public sealed record ScriptLine(bool FromUser, string Text);
