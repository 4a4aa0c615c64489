namespace Bot.Host.Tests.Product;

/// <summary>A conversation as its participant holds it, whatever it is held through.</summary>
public interface IConversation
{
    /// <summary>Everything that was said, by both sides, in order.</summary>
    IReadOnlyList<ChatMessage> All { get; }

    /// <summary>Says something and waits for what comes back.</summary>
    Task<IReadOnlyList<ChatMessage>> SayAsync(string text);

    /// <summary>Waits until the interviewer has said something that fits, and gives everything that it said since it was last asked.</summary>
    Task<IReadOnlyList<ChatMessage>> HearAsync(Func<ChatMessage, bool> fits);
}
