using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>A way to bring a finished transcript to researchers.</summary>
public interface IResearcherChannel
{
    /// <summary>The scheme of the targets that it serves.</summary>
    string Scheme { get; }

    /// <summary>
    /// Sends one part, once: first the post itself, then in order the parts that it said would follow. Every outcome is a
    /// settlement: faults of the outside are no exceptions here.
    /// </summary>
    /// <param name="attempt">The schedule of the lane, and how often it was tried.</param>
    Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation);
}

/// <summary>One part of what researchers get of a finished interview.</summary>
/// <param name="Target">Where to.</param>
/// <param name="Id">Stable across attempts: what a receiver deduplicates by.</param>
/// <param name="Part">Empty for the post itself, else the name of a part as the channel gave it.</param>
/// <param name="PostId">The channel's own id of the post, for its parts; null for the post itself and where the channel gave none.</param>
public sealed record ResearcherMessage(ResearcherTarget Target, string Id, string Part, string? PostId, Transcript Transcript)
{
    /// <summary>The name of the part that is no new message: the post <see cref="PostId"/> is brought up to date, because an answer was edited.</summary>
    public const string Amendment = "edit";
}

/// <summary>How sending to researchers ended.</summary>
/// <param name="PostId">The channel's own id of the post, which its parts are sent under.</param>
/// <param name="Parts">The names of the parts that follow the post, in order; each is sent, and tried again, on its own.</param>
public sealed record ResearcherSending(Settlement Settlement, string? PostId = null, IReadOnlyList<string>? Parts = null);
