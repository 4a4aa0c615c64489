#if CHAOS
using System.Security.Cryptography;
#endif
using System.Text;
using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>Sends one message of a researcher's lane: the post of a finished interview, or a part of it.</summary>
public sealed class ResearcherSender(ITurnStore store, IArchive archive, IEnumerable<IResearcherChannel> channels, TimeProvider time)
{
    private readonly Dictionary<string, IResearcherChannel> _channels = channels.ToDictionary(c => c.Scheme, StringComparer.Ordinal);

    /// <summary>Opens a message.</summary>
    internal Outgoing Open(OutboxHead head, Sealer sealer)
    {
        var (target, part) = ResearcherTargets.Read(sealer.Open(RecordKind.Outbox, head.Payload.Span));
        return new(DestinationOf(target), cancellation => SendAsync(head, target, part, sealer, cancellation));
    }

    /// <summary>Whose sickness would keep a message from arriving: a webhook's host, or a whole channel.</summary>
    private static Destination DestinationOf(ResearcherTarget target) =>
        Uri.TryCreate(target.Place, UriKind.Absolute, out var place) && place.Host.Length > 0
            ? new($"{target.Scheme} {place.Authority}", KeepsPace: false)
            : new(target.Scheme, KeepsPace: target.IsChat);

    private async Task<Settlement> SendAsync(OutboxHead head, ResearcherTarget target, string part, Sealer sealer, CancellationToken cancellation)
    {
        if (!_channels.TryGetValue(target.Scheme, out var channel))
        {
            return new Settlement.Dead($"No channel for {target.Scheme} is switched on; set it up again and replay this letter.");
        }

        if (await archive.FindAsync(head.Interview.Value, cancellation) is not { } transcript)
        {
            return new Settlement.Dead("The interview is gone.");
        }

        if (ResearcherTargets.AlertOf(part) is { } reason)
        {
            return channel is IAlertChannel alerts
                ? await alerts.AlertAsync(new(target, head.Id, reason, transcript), SendAttempt.Of(head, time.GetUtcNow()), cancellation)
                : new Settlement.Sent();
        }

        var post = part.Length == 0 ? null : await ReadPostAsync(head, sealer, cancellation);
        var now = time.GetUtcNow();
        var id = head.Id;
#if CHAOS
        id += Protection.IsOff(Protection.OutboxId) ? RandomNumberGenerator.GetHexString(8) : "";
#endif
        var sending = await channel.SendAsync(new(target, id, part, post, transcript), SendAttempt.Of(head, now), cancellation);
        FailPoint.Reach(FailPoint.MidTranscript);
        if (sending.Settlement is not Settlement.Sent)
        {
            return sending.Settlement;
        }

        // Before the post is settled: whoever repeats it after a crash finds the parts waiting, under the same ids.
        foreach (var follows in sending.Parts ?? [])
        {
            await store.EnqueueAsync(head.Interview, ResearcherTargets.Part(head, target, follows, sealer, now), now, cancellation);
        }

        return new Settlement.Sent(sending.PostId is { } posted ? sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes(posted)) : default(ReadOnlyMemory<byte>?));
    }

    private async ValueTask<string?> ReadPostAsync(OutboxHead head, Sealer sealer, CancellationToken cancellation) =>
        await store.ReadReceiptAsync(head.Interview, head.Lane, cancellation) is { } receipt ? Encoding.UTF8.GetString(sealer.Open(RecordKind.Outbox, receipt.Span)) : null;
}
