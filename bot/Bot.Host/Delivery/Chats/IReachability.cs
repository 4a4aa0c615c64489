using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>Keeps who cannot be written to, so that researchers see it beside the person and not only in a dead letter.</summary>
public interface IReachability
{
    /// <summary>A message to somebody was refused for good, or reached them.</summary>
    /// <param name="to">Their personal chat.</param>
    /// <param name="refusal">Why it was refused; null when it arrived.</param>
    ValueTask NoteAsync(ChatPlace to, string? refusal, CancellationToken cancellation);
}
