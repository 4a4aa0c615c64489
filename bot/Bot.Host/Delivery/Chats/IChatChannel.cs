using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>A chat whose messages have to be sent, unlike web chat, which reads the activity log.</summary>
public interface IChatChannel
{
    /// <summary>The channel's name, as <see cref="Inbound.Channel"/> has it.</summary>
    string Name { get; }

    /// <summary>Sends once. Every outcome is a settlement: faults of the outside are no exceptions here.</summary>
    Task<ChatSending> SendAsync(ChatMessage message, SendAttempt attempt, CancellationToken cancellation);

    /// <summary>Opens the personal chat with somebody, or finds the one that there is.</summary>
    /// <param name="from">A place in the same tenant or workspace.</param>
    /// <param name="user">The channel's id of the person.</param>
    /// <returns>Null when they cannot be written to: unknown, a bot, or they do not have the app.</returns>
    Task<ChatPlace?> OpenPersonalAsync(ChatPlace from, string user, CancellationToken cancellation);

    /// <summary>Shows for a few seconds that the interviewer thinks. Best effort: faults of the outside are no exceptions here.</summary>
    Task ShowThinkingAsync(ChatPlace place, CancellationToken cancellation);
}
