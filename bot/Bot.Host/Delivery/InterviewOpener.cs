using System.Text.Json;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Host.Library;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>Unseals what a claim brought, and reads from the store what this instance does not remember.</summary>
public sealed class InterviewOpener(ITurnStore store, Vault vault, InterviewCache cache, StudyLibrary library)
{
    internal async ValueTask<OpenedInterview> OpenAsync(Claim claim, CancellationToken cancellation)
    {
        var sealer = await vault.GetAsync(claim.Interview, cancellation);
        InterviewState? state = claim.State is { } stored ? InterviewRecords.ReadState(sealer.Open(RecordKind.State, stored.Span)) : null;
        if (state is not null)
        {
            await library.EnsureAsync(state.Study, state.Bundle, state.Revision, cancellation);
        }

        var known = cache.Find(claim.Interview) ?? new(InterviewHistory.Empty, MemoryState.Empty, 0);
        known = await CatchUpAsync(claim, sealer, known, cancellation);
        return new(claim.Interview, claim.Epoch, sealer, state, known, claim.TranscriptCount);
    }

    /// <summary>The entries of a claim, in order.</summary>
    internal async ValueTask<List<TurnEntry>> OpenAsync(InterviewId interview, IReadOnlyList<InboxEntry> entries, CancellationToken cancellation)
    {
        var opened = new List<TurnEntry>(entries.Count);
        foreach (var entry in entries)
        {
            opened.Add(entry.Kind == InboxKind.Activity
                ? Activity(entry, await vault.OpenInboxAsync(interview, entry.Payload, cancellation))
                : new(entry.Sequence, entry.Kind, entry.Name, Joinable: false, entry.AcceptedAt, null, Bot.Adaptive.Activities.Activity.Event(entry.Name, Value.Null), await OriginAsync(interview, entry, cancellation)));
        }

        return opened;
    }

    /// <summary>A reminder goes to where the participant was last written to; other timers and jobs go nowhere.</summary>
    private async ValueTask<TurnOrigin?> OriginAsync(InterviewId interview, InboxEntry entry, CancellationToken cancellation)
    {
        if (entry.Name != Reminder.Timer || await store.ReadReceiptAsync(interview, ChatLane.Name, cancellation) is not { } receipt)
        {
            return null;
        }

        var sealer = await vault.GetAsync(interview, cancellation);
        return OpenCard.Read(sealer.Open(RecordKind.Outbox, receipt.Span)).Place is { } place
            ? new(place.Channel, "", "", Trusted: false, Synchronous: false, KeepsLog: false, null, null) { Own = true, Place = place }
            : null;
    }

    /// <summary>Where the activity of an entry came from, in the channel's own ids; null for timers and jobs.</summary>
    internal async ValueTask<Place?> PlaceOfAsync(InterviewId interview, InboxEntry entry, CancellationToken cancellation)
    {
        if (entry.Kind != InboxKind.Activity)
        {
            return null;
        }

        var payload = Payload(await vault.OpenInboxAsync(interview, entry.Payload, cancellation));
        return new(payload.Place, payload.KeepsLog, payload.Synchronous, payload.ToActivity().Name);
    }

    /// <summary>Where somebody writes.</summary>
    /// <param name="Synchronous">Somebody waits there for what is said, in the request that was made.</param>
    /// <param name="Event">The name of the event that came from there; null when it was something else.</param>
    internal sealed record Place(ChatPlace Chat, bool KeepsLog, bool Synchronous, string? Event);

    private static TurnEntry Activity(InboxEntry entry, byte[] opened)
    {
        var payload = Payload(opened);
        return new(entry.Sequence, entry.Kind, entry.Name, entry.Joinable, entry.AcceptedAt, entry.LogSequence, payload.ToActivity(), payload.Origin);
    }

    private static InboundPayload Payload(byte[] opened) =>
        JsonSerializer.Deserialize(opened, DeliveryJson.Default.InboundPayload) ?? throw new JsonException("An inbox entry is an object.");

    private async ValueTask<InterviewCache.Remembered> CatchUpAsync(Claim claim, Sealer sealer, InterviewCache.Remembered known, CancellationToken cancellation)
    {
        if (known.History.Count > claim.TranscriptCount || known.MemoryCount > claim.MemoryCount)
        {
            known = new(InterviewHistory.Empty, MemoryState.Empty, 0);
        }

        if (known.History.Count < claim.TranscriptCount)
        {
            var records = await store.ReadTranscriptAsync(claim.Interview, known.History.Count, cancellation);
            known = known with { History = known.History.With(records.Select(r => InterviewRecords.ReadEntry(sealer.Open(RecordKind.Transcript, r.Payload.Span)))) };
        }

        if (known.MemoryCount < claim.MemoryCount)
        {
            var records = await store.ReadMemoryAsync(claim.Interview, known.MemoryCount, cancellation);
            var writes = records.SelectMany(r => InterviewRecords.ReadWrites(sealer.Open(RecordKind.Memory, r.Payload.Span)));
            known = known with { Memory = known.Memory.Apply(writes), MemoryCount = claim.MemoryCount };
        }

        return known;
    }
}
