namespace Bot.Interviews.Stores;

/// <summary>What became of a <see cref="Commit"/>.</summary>
public enum CommitStatus
{
    /// <summary>Applied. When <see cref="Committed.Next"/> is set the lease goes on with what waits; else it is released.</summary>
    Done,

    /// <summary>This very commit was applied before: its answer had been lost. Same <see cref="Committed.Next"/> as then or newer.</summary>
    Already,

    /// <summary>Nothing changed: newer text waits, run the turn again with all of it (<see cref="Committed.Next"/>).</summary>
    More,

    /// <summary>Nothing changed: somebody else owns the interview now, or it is gone. Drop everything.</summary>
    Fenced,
}

/// <summary>The answer to a <see cref="Commit"/>.</summary>
/// <param name="LogCount">The newest sequence of the activity log.</param>
/// <param name="Version">The interview's version after it.</param>
/// <param name="Next">For <see cref="CommitStatus.More"/>: all entries of the turn, old and new. Otherwise what waits, when anything does.</param>
public sealed record Committed(CommitStatus Status, long LogCount, long Version, IReadOnlyList<InboxEntry>? Next);
