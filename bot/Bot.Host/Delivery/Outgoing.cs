using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>An opened message of the outbox.</summary>
/// <param name="To">Whose sickness would keep it from arriving.</param>
/// <param name="Send">Tries once to send it.</param>
internal sealed record Outgoing(Destination To, Func<CancellationToken, Task<Settlement>> Send);
