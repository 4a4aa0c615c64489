using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// The receipt of the lane: where the participant was last written to, and the message with buttons that stands there and can
/// still be clicked. What is said next shows it as used.
/// </summary>
/// <param name="MessageId">The channel's own id; null when nothing is open.</param>
/// <param name="Channel">Where it stands: a participant may have gone on elsewhere.</param>
/// <param name="Last">Where they were last written to, in that channel; null in receipts from before it was kept.</param>
internal sealed record OpenCard(
    [property: JsonPropertyName("id")] string? MessageId,
    [property: JsonPropertyName("c")] string? Channel,
    [property: JsonPropertyName("v")] string? Conversation,
    [property: JsonPropertyName("a")] JsonElement? Activity,
    [property: JsonPropertyName("p")] ReplyAddress? Last = null)
{
    /// <summary>Nothing that could be clicked.</summary>
    public static OpenCard None { get; } = new(null, null, null, null);

    /// <summary>What was just sent: a card when it has buttons.</summary>
    public static OpenCard Of(ChatPayload sent, string? messageId)
    {
        var last = ReplyAddress.Of(sent.Place);
        return messageId is not null && UsedCard.HasButtons(sent.ToActivity())
            ? new(messageId, sent.Channel, sent.Conversation, sent.Activity, last)
            : new(null, sent.Channel, sent.Conversation, null, last);
    }

    /// <summary>Where the participant was last written to; null when that is not known.</summary>
    public ChatPlace? Place => (Channel, Last) is ({ } channel, { } last)
        ? new(channel, last.Tenant, last.Conversation, last.User, last.Reference is { } reference ? (ObjectValue)Json.From(reference) : ObjectValue.Empty)
        : null;

    /// <summary>Whether it can be updated from here.</summary>
    public bool StandsAt(ChatPlace place) => MessageId is not null && Channel == place.Channel && Conversation == place.Conversation;

    public Activity ToActivity() => new((ObjectValue)Json.From(Activity!.Value));

    public static OpenCard Read(ReadOnlySpan<byte> receipt) => JsonSerializer.Deserialize(receipt, ChatJson.Default.OpenCard) ?? None;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ChatJson.Default.OpenCard);
}
