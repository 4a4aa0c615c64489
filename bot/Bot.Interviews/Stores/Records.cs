namespace Bot.Interviews.Stores;

/// <summary>One appended record: of the transcript, the memory or the activity log. Sequences count up from 1 without gaps.</summary>
/// <param name="Payload">Sealed; empty when the content was dropped.</param>
public sealed record StoredRecord(long Sequence, ReadOnlyMemory<byte> Payload);

/// <summary>A page of the activity log.</summary>
/// <param name="Newest">The newest sequence that exists, which is the watermark after this page when the page reaches it.</param>
/// <param name="Closed">No activity will be accepted any more.</param>
/// <param name="Predecessor">Where older records are: those up to its count belong to it.</param>
public sealed record LogPage(IReadOnlyList<StoredRecord> Records, long Newest, bool Closed, Predecessor? Predecessor);

/// <summary>A line of a list of interviews.</summary>
public sealed record ListedInterview(InterviewId Interview, string Study, DateTimeOffset StartedAt, ReadOnlyMemory<byte> Summary);

/// <summary>How much work waits: for health pages and back-pressure.</summary>
/// <param name="Waiting">Interviews with waiting entries or in a turn.</param>
/// <param name="Outbox">Lanes with messages.</param>
/// <param name="Dead">Dead letters.</param>
public sealed record Backlog(long Waiting, long Outbox, long Dead);
