using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.WebChat;

/// <summary>
/// The activity log of a conversation as its clients see it: one row of numbers across all interviews that were held in it.
/// The number of the newest activity seen is the watermark.
/// </summary>
public sealed class WebChatLog(ITurnStore store, Vault vault, RouteCache routes)
{
    /// <summary>Activities in one page.</summary>
    public const int Page = 200;

    private const int MaxPredecessors = 64;

    /// <summary>The interview that a conversation is in now; null before it began.</summary>
    public async ValueTask<InterviewId?> FindInterviewAsync(string conversation, CancellationToken cancellation)
    {
        var address = AddressOf(conversation);
        if (routes.Find(address) is { } known)
        {
            return known;
        }

        var found = await store.FindRouteAsync(address, cancellation);
        if (found is { } interview)
        {
            routes.Set(address, interview);
        }

        return found;
    }

    /// <summary>What came after a watermark, oldest first, at most one page.</summary>
    public async ValueTask<WebChatPage> ReadAsync(string conversation, long after, CancellationToken cancellation)
    {
        if (await FindInterviewAsync(conversation, cancellation) is not { } interview)
        {
            return new([], after, null);
        }

        var page = await store.ReadLogAsync(interview, after, Page, cancellation);
        if (page.Closed && await store.FindRouteAsync(AddressOf(conversation), cancellation) is { } now && now != interview)
        {
            routes.Set(AddressOf(conversation), now);
            (interview, page) = (now, await store.ReadLogAsync(now, after, Page, cancellation));
        }

        var activities = new List<LoggedActivity>();
        await ReadOlderAsync(page.Predecessor, after, activities, MaxPredecessors, cancellation);
        await OpenAsync(interview, page.Records, activities, cancellation);
        activities = activities.Count > Page ? activities[..Page] : activities;
        return new(activities, activities.Count > 0 ? activities[^1].Sequence : Math.Max(after, page.Newest), interview);
    }

    /// <summary>When the interviewer said the newest activity; null when there is none, the newest is not the interviewer's, or the interview is over.</summary>
    public async ValueTask<DateTimeOffset?> LastSaidAsync(string conversation, CancellationToken cancellation)
    {
        if (await FindInterviewAsync(conversation, cancellation) is not { } interview)
        {
            return null;
        }

        var end = await store.ReadLogAsync(interview, long.MaxValue - 1, 1, cancellation);
        if (end.Closed)
        {
            return null;
        }

        var page = await ReadAsync(conversation, Math.Max(0, end.Newest - 1), cancellation);
        return page.Activities is [.., var last] && last.Activity.Fields["from"] is not ObjectValue
            && DateTimeOffset.TryParse((last.Activity.Fields["timestamp"] as TextValue)?.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;
    }

    /// <summary>The address that a conversation is.</summary>
    public AddressId AddressOf(string conversation) => vault.Address(WebChatInbound.Channel, "", conversation, "");

    private async ValueTask ReadOlderAsync(Predecessor? older, long after, List<LoggedActivity> activities, int depth, CancellationToken cancellation)
    {
        if (older is null || after >= older.LogCount || depth == 0)
        {
            return;
        }

        var page = await store.ReadLogAsync(older.Interview, after, Page, cancellation);
        await ReadOlderAsync(page.Predecessor, after, activities, depth - 1, cancellation);
        await OpenAsync(older.Interview, [.. page.Records.Where(r => r.Sequence <= older.LogCount)], activities, cancellation);
    }

    private async ValueTask OpenAsync(InterviewId interview, IReadOnlyList<StoredRecord> records, List<LoggedActivity> activities, CancellationToken cancellation)
    {
        if (records.Count == 0)
        {
            return;
        }

        try
        {
            var sealer = await vault.FindAsync(interview, cancellation);
            activities.AddRange(records.Where(r => !r.Payload.IsEmpty)
                .Select(r => new LoggedActivity(r.Sequence, LogEntry.Read(sealer.Open(RecordKind.Log, r.Payload.Span)))));
        }
        catch (SealedDataException fault) when (fault.Fault == SealedDataFault.Shredded)
        {
            // Erased while we were reading: there is nothing to show any more.
        }
    }
}

/// <summary>A page of a conversation's log.</summary>
/// <param name="Watermark">What to read after next time.</param>
/// <param name="Interview">Whose log grows next; null before the conversation began.</param>
public sealed record WebChatPage(IReadOnlyList<LoggedActivity> Activities, long Watermark, InterviewId? Interview);

/// <summary>An activity and its place in the log.</summary>
public sealed record LoggedActivity(long Sequence, Activity Activity);
