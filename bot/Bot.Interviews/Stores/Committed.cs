namespace Bot.Interviews.Stores;

/// <summary>What became of a <see cref="Commit"/>.</summary>
public enum CommitStatus
{
    /// <summary>Applied. When <see cref="Committed.Next"/> is set the lease goes on with what waits; else it is released.</summary>
    Done,

    /// <summary>
    /// This very commit was applied before: its answer had been lost. Same <see cref="Committed.Next"/> as then or newer while
    /// the lease goes on, and nothing to do when it does not. After another owner's commit this can no longer be told
    /// from <see cref="Fenced"/>, which is answered then.
    /// </summary>
    Already,

    /// <summary>Nothing changed: newer text waits, run the turn again with all of it (<see cref="Committed.Next"/>).</summary>
    More,

    /// <summary>Nothing changed: somebody else owns the interview now, or it is gone. Drop everything.</summary>
    Fenced,
}

/// <summary>The answer to a <see cref="Commit"/>.</summary>
/// <param name="LogCount">The newest sequence of the activity log.</param>
/// <param name="Version">The interview's version after it; 0 when it is gone.</param>
/// <param name="Next">For <see cref="CommitStatus.More"/>: all entries of the turn, old and new. Otherwise what waits, when anything does.</param>
public sealed record Committed(CommitStatus Status, long LogCount, long Version, IReadOnlyList<InboxEntry>? Next);
