using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Sends one message of the participant's lane. A card that stands open is first shown as used, so that it cannot be answered
/// twice; both may be repeated without harm until the message itself is sent.
/// </summary>
public sealed class ChatSender(ITurnStore store, IEnumerable<IChatChannel> channels, IReachability reachability, TimeProvider time)
{
    private readonly Dictionary<string, IChatChannel> _channels = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Opens a message. A workspace's or tenant's sickness would keep it from arriving.</summary>
    internal Outgoing Open(OutboxHead head, Sealer sealer)
    {
        var payload = ChatLane.Read(sealer.Open(RecordKind.Outbox, head.Payload.Span));
        return new(new($"{payload.Channel} {payload.Tenant}", KeepsPace: true), cancellation => SendAsync(head, payload, sealer, cancellation));
    }

    private async Task<Settlement> SendAsync(OutboxHead head, ChatPayload payload, Sealer sealer, CancellationToken cancellation)
    {
        if (!_channels.TryGetValue(payload.Channel, out var channel))
        {
            return new Settlement.Dead($"The channel {payload.Channel} is not switched on; set it up again and replay this letter.");
        }

        var attempt = SendAttempt.Of(head, time.GetUtcNow(), live: true);
        if (payload.First && await UseUpAsync(head, payload, channel, sealer, attempt, cancellation) is { } later)
        {
            return later;
        }

        var sending = await channel.SendAsync(new ChatMessage(head.Id, payload.Place, payload.ToActivity(), Replaces: null), attempt, cancellation);
        FailPoint.Reach(FailPoint.AfterSend);
        switch (sending)
        {
            case { Settlement: Settlement.Dead { Reason: var reason }, Unreachable: true }:
                await reachability.NoteAsync(payload.Place, reason, cancellation);
                break;
            case { Settlement: Settlement.Sent }:
                await reachability.NoteAsync(payload.Place, refusal: null, cancellation);
                break;
        }

        return sending.Settlement is Settlement.Sent
            ? new Settlement.Sent(sealer.Seal(RecordKind.Outbox, OpenCard.Of(payload, sending.MessageId).Write()))
            : sending.Settlement;
    }

    /// <summary>Takes the buttons off the card before; a settlement when that has to be tried again, null to go on.</summary>
    private async Task<Settlement.Retry?> UseUpAsync(OutboxHead head, ChatPayload payload, IChatChannel channel, Sealer sealer, SendAttempt attempt, CancellationToken cancellation)
    {
        var place = payload.Place;
        if (await store.ReadReceiptAsync(head.Interview, ChatLane.Name, cancellation) is not { } receipt
            || OpenCard.Read(sealer.Open(RecordKind.Outbox, receipt.Span)) is not { } card
            || !card.StandsAt(place))
        {
            return null;
        }

        var used = UsedCard.Of(card.ToActivity(), payload.Said);
        var sending = await channel.SendAsync(new ChatMessage(head.Id + "_used", place, used, card.MessageId), attempt, cancellation);

        // A card that cannot be changed any more must not keep the next question from being asked.
        return sending.Settlement as Settlement.Retry;
    }
}
