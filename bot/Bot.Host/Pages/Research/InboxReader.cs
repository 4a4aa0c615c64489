using Bot.Interviews.Transcripts;

namespace Bot.Host.Pages.Research;

/// <summary>One page of the inbox.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record InboxPart(IReadOnlyList<InterviewSummary> Interviews, InboxCursor? Next);

/// <summary>Reads filtered pages out of the archive, which knows time and study alone.</summary>
public sealed class InboxReader(IArchive archive)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const int BatchSize = 200;

    // A filter that hardly anything passes must not read a whole archive in one request: the page then offers to look on.
    private const int MostRead = 2000;

    /// <summary>The interviews that a filter wants, from a place on.</summary>
    public async ValueTask<InboxPart> ReadAsync(InboxFilter filter, InboxCursor? from, CancellationToken cancellation)
    {
        var found = new List<InterviewSummary>();
        for (var read = 0; ;)
        {
            var (batch, isLast) = await ReadBatchAsync(filter.Study, from, cancellation);
            foreach (var interview in batch.Where(filter.Wants))
            {
                if (found.Count == PageSize)
                {
                    return new InboxPart(found, InboxCursor.After(found[^1]));
                }

                found.Add(interview);
            }

            read += batch.Count;
            if (isLast)
            {
                return new InboxPart(found, null);
            }

            from = InboxCursor.After(batch[^1]);
            if (read >= MostRead)
            {
                return new InboxPart(found, from);
            }
        }
    }

    /// <summary>What comes after a place: its moment is read again, and what was seen of it left out.</summary>
    private async ValueTask<(IReadOnlyList<InterviewSummary> Batch, bool IsLast)> ReadBatchAsync(
        string? study, InboxCursor? from, CancellationToken cancellation)
    {
        for (var limit = BatchSize; ; limit *= 2)
        {
            var batch = await archive.ListAsync(study, from?.StartedAt.AddTicks(1), limit, cancellation);
            var seen = batch.Index().FirstOrDefault(entry => entry.Item.Id == from?.Id, (-1, null!)).Index + 1;
            if (seen < batch.Count || batch.Count < limit)
            {
                return ([.. batch.Skip(seen)], batch.Count < limit);
            }
        }
    }
}
