using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>Interviews as researchers read them, unsealed from the store.</summary>
public sealed class Archive(ITurnStore store, Vault vault) : IArchive
{
    public async ValueTask<IReadOnlyList<InterviewSummary>> ListAsync(string? study, DateTimeOffset? before, int limit, CancellationToken cancellation)
    {
        var lines = new List<InterviewSummary>();
        foreach (var listed in await store.ListAsync(study, before, limit, cancellation))
        {
            if (await OpenAsync(listed.Interview, cancellation) is { } sealer)
            {
                lines.Add(InterviewRecords.ReadSummary(sealer.Open(RecordKind.Listing, listed.Summary.Span)));
            }
        }

        return lines;
    }

    public async ValueTask<Transcript?> FindAsync(string id, CancellationToken cancellation) =>
        await FindRecordAsync(id, cancellation) is { } record ? TranscriptProjection.Of(id, record) : null;

    public async ValueTask<IReadOnlyList<TranscriptEntry>?> FindRecordAsync(string id, CancellationToken cancellation)
    {
        if (!InterviewId.IsWellFormed(id))
        {
            return null;
        }

        var interview = new InterviewId(id);
        var records = await store.ReadTranscriptAsync(interview, 0, cancellation);
        return records.Count > 0 && await OpenAsync(interview, cancellation) is { } sealer
            ? [.. records.Select(r => InterviewRecords.ReadEntry(sealer.Open(RecordKind.Transcript, r.Payload.Span)))]
            : null;
    }

    /// <summary>The key of an interview; null when it was erased while we were reading.</summary>
    private async ValueTask<Sealer?> OpenAsync(InterviewId interview, CancellationToken cancellation)
    {
        try
        {
            return await vault.FindAsync(interview, cancellation);
        }
        catch (SealedDataException fault) when (fault.Fault == SealedDataFault.Shredded)
        {
            return null;
        }
    }
}
