namespace Bot.Interviews.Transcripts;

/// <summary>What researchers read: interviews that were consented to, and the fact of those that were declined.</summary>
public interface IArchive
{
    /// <summary>Interviews of a study (null: of all), newest first; those that began before a time when one is given.</summary>
    ValueTask<IReadOnlyList<InterviewSummary>> ListAsync(string? study, DateTimeOffset? before, int limit, CancellationToken cancellation);

    /// <summary>One interview; null when there is none, or none any more.</summary>
    ValueTask<Transcript?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Everything that was appended to one interview, in order; null when there is none, or none any more.</summary>
    ValueTask<IReadOnlyList<TranscriptEntry>?> FindRecordAsync(string id, CancellationToken cancellation);
}
