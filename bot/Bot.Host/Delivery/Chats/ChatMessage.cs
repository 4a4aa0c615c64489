using Bot.Adaptive.Activities;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>Something to be shown in a chat.</summary>
/// <param name="Id">Stable across attempts: what to look a message up by whose sending ended in doubt.</param>
/// <param name="Activity">
/// A message: plain <c>text</c>, buttons as <c>suggestedActions</c>, and what it is for in <c>channelData.candor</c>. One that
/// replaces another has no buttons, and says in <c>channelData.candor.answered</c> which was chosen, when one was.
/// </param>
/// <param name="Replaces">The channel's own id of the message whose content this takes; null for a new message.</param>
public sealed record ChatMessage(string Id, ChatPlace To, Activity Activity, string? Replaces);

/// <summary>How sending to a chat ended.</summary>
/// <param name="MessageId">The channel's own id of the message, when it was sent and the channel said.</param>
/// <param name="Unreachable">The person cannot be written to any more, whatever the message.</param>
public sealed record ChatSending(Settlement Settlement, string? MessageId = null, bool Unreachable = false);
