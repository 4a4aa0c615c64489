using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Tests.Pages;

/// <summary>An archive of given transcripts.</summary>
public sealed class MemoryArchive(IEnumerable<Transcript> transcripts) : IArchive
{
    private readonly List<Transcript> _transcripts = [.. transcripts.OrderByDescending(t => t.StartedAt)];

    /// <summary>Answers everything like a store whose server is gone.</summary>
    public bool IsDown { get; set; }

    /// <summary>Fails with an exception that nobody expects.</summary>
    public bool IsBroken { get; set; }

    public ValueTask<IReadOnlyList<InterviewSummary>> ListAsync(string? study, DateTimeOffset? before, int limit, CancellationToken cancellation)
    {
        Fail();
        return ValueTask.FromResult<IReadOnlyList<InterviewSummary>>(
            [.. _transcripts.Where(t => (study is null || t.Study == study) && (before is null || t.StartedAt < before)).Take(limit).Select(Summarise)]);
    }

    public ValueTask<Transcript?> FindAsync(string id, CancellationToken cancellation)
    {
        Fail();
        return ValueTask.FromResult(_transcripts.Find(t => t.Id == id));
    }

    public ValueTask<IReadOnlyList<TranscriptEntry>?> FindRecordAsync(string id, CancellationToken cancellation)
    {
        Fail();
        return ValueTask.FromResult<IReadOnlyList<TranscriptEntry>?>(null);
    }

    private void Fail()
    {
        if (IsDown)
        {
            throw new StoreUnavailableException("redis.internal:6379 refused the connection");
        }

        if (IsBroken)
        {
            throw new InvalidOperationException("a secret of the inside");
        }
    }

    private static InterviewSummary Summarise(Transcript t) => new()
    {
        Id = t.Id,
        Study = t.Study,
        StudyTitle = t.StudyTitle,
        StudyRevision = t.StudyRevision,
        Status = t.Status,
        Segment = t.Segment,
        Participant = t.Participant,
        Channel = t.Channel,
        Language = t.Language,
        StartedAt = t.StartedAt,
        EndedAt = t.EndedAt,
        DurationSeconds = t.DurationSeconds,
        MandatoryDone = t.Coverage.Count(c => c.Mandatory && c.Status is not CoverageStatus.Open),
        MandatoryTotal = t.Coverage.Count(c => c.Mandatory),
        Recommend = t.Rating.Recommend,
        Answers = t.Messages.Count(m => m.Kind is MessageKind.Answer),
    };
}
