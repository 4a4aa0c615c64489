using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>An inbox entry before sealing: the activity and where it came from.</summary>
/// <param name="Address">The channel's own ids, needed to answer.</param>
internal sealed record InboundPayload(
    [property: JsonPropertyName("a"), JsonConverter(typeof(ObjectValueConverter))] ObjectValue Fields,
    [property: JsonPropertyName("c")] string Channel,
    [property: JsonPropertyName("r")] ReplyAddress Address,
    [property: JsonPropertyName("p")] string Participant,
    [property: JsonPropertyName("i")] string Identity,
    [property: JsonPropertyName("t")] bool Trusted,
    [property: JsonPropertyName("s")] bool Synchronous,
    [property: JsonPropertyName("l")] bool KeepsLog,
    [property: JsonPropertyName("at")] DateTimeOffset? SentAt,
    [property: JsonPropertyName("b")] string? Previous,
    [property: JsonPropertyName("v")] bool Invoke = false,
    [property: JsonPropertyName("o")] bool Own = false)
{
    public TurnOrigin Origin => new(Channel, Participant, Identity, Trusted, Synchronous, KeepsLog, SentAt, Previous) { Invoke = Invoke, Own = Own, Place = Synchronous || KeepsLog ? null : Place };

    public ChatPlace Place => new(Channel, Address.Tenant, Address.Conversation, Address.User, Address.Reference is { } reference ? (ObjectValue)Json.From(reference) : ObjectValue.Empty);

    public Activity ToActivity() => new(Fields);
}

/// <summary>Where replies go, in the channel's own ids.</summary>
internal sealed record ReplyAddress(
    [property: JsonPropertyName("t")] string Tenant,
    [property: JsonPropertyName("v")] string Conversation,
    [property: JsonPropertyName("u")] string User,
    [property: JsonPropertyName("f")] JsonElement? Reference = null)
{
    /// <summary>The address of a place.</summary>
    public static ReplyAddress Of(ChatPlace place)
    {
        if (place.Reference.Count == 0)
        {
            return new(place.Tenant, place.Conversation, place.User);
        }

        using var reference = JsonDocument.Parse(Json.Write(place.Reference));
        return new(place.Tenant, place.Conversation, place.User, reference.RootElement.Clone());
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(InboundPayload))]
[JsonSerializable(typeof(ReplyAddress))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
