using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>A way to bring a finished transcript to researchers.</summary>
public interface IResearcherChannel
{
    /// <summary>The scheme of the targets that it serves.</summary>
    string Scheme { get; }

    /// <summary>Sends once. Every outcome is a settlement: faults of the outside are no exceptions here.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="messageId">Stable across attempts: what a receiver deduplicates by.</param>
    /// <param name="attempt">The schedule of the lane, and how often it was tried.</param>
    Task<Settlement> SendAsync(ResearcherTarget target, string messageId, Transcript transcript, SendAttempt attempt, CancellationToken cancellation);
}
