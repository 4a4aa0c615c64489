using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// A message with buttons that stands in a chat and can still be clicked: the receipt of the lane. What is said next shows
/// it as used.
/// </summary>
/// <param name="MessageId">The channel's own id; null when nothing is open.</param>
/// <param name="Channel">Where it stands: a participant may have gone on elsewhere.</param>
internal sealed record OpenCard(
    [property: JsonPropertyName("id")] string? MessageId,
    [property: JsonPropertyName("c")] string? Channel,
    [property: JsonPropertyName("v")] string? Conversation,
    [property: JsonPropertyName("a")] JsonElement? Activity)
{
    /// <summary>Nothing that could be clicked.</summary>
    public static OpenCard None { get; } = new(null, null, null, null);

    /// <summary>What was just sent, when it has buttons.</summary>
    public static OpenCard Of(ChatPayload sent, string? messageId) =>
        messageId is not null && UsedCard.HasButtons(sent.ToActivity()) ? new(messageId, sent.Channel, sent.Conversation, sent.Activity) : None;

    /// <summary>Whether it can be updated from here.</summary>
    public bool StandsAt(ChatPlace place) => MessageId is not null && Channel == place.Channel && Conversation == place.Conversation;

    public Activity ToActivity() => new((ObjectValue)Json.From(Activity!.Value));

    public static OpenCard Read(ReadOnlySpan<byte> receipt) => JsonSerializer.Deserialize(receipt, ChatJson.Default.OpenCard) ?? None;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ChatJson.Default.OpenCard);
}
