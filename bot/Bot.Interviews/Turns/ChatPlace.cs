using Bot.Adaptive.Values;

namespace Bot.Interviews.Turns;

/// <summary>Where somebody writes, in the channel's own ids: what an answer needs to arrive there.</summary>
/// <param name="Channel"><c>webchat</c>, <c>msteams</c>, <c>slack</c>, ….</param>
/// <param name="Tenant">The tenant, team or workspace; empty when the channel has none.</param>
/// <param name="Conversation">The channel's id of the conversation.</param>
/// <param name="User">The channel's id of who writes, where several people do; empty in a chat with one person.</param>
/// <param name="Reference">What the channel alone understands, such as its service address or a thread; it comes back untouched.</param>
public sealed record ChatPlace(string Channel, string Tenant, string Conversation, string User, ObjectValue Reference);
