namespace Bot.Host.Tests.Product;

/// <summary>Somebody in one channel, doing what a script says.</summary>
public interface IChannelPerson : IAsyncDisposable
{
    /// <summary>Clicks where the last message has a button of this name, else writes.</summary>
    Task DoAsync(string what);

    /// <summary>The next messages of the interviewer, so many, in order.</summary>
    Task<IReadOnlyList<SeenMessage>> SeeAsync(int count);
}

/// <summary>A message as it is seen.</summary>
/// <param name="Text">Its words, without what a channel adds around them.</param>
/// <param name="Buttons">What its buttons say.</param>
public sealed record SeenMessage(string Text, IReadOnlyList<string> Buttons);
