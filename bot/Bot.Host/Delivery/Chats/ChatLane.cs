using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>The lane on which an interview talks to its participant, wherever messages have to be sent.</summary>
internal static class ChatLane
{
    /// <summary>The lane's name.</summary>
    public const string Name = "participant";

    /// <summary>The messages of one turn, in order. The first says what it answers, so that the card before it can be shown as used.</summary>
    /// <param name="sequence">The inbox sequence of the first entry that the turn answers: names the messages for good.</param>
    public static IEnumerable<OutboxMessage> Messages(InterviewId interview, long sequence, ChatPlace to, IReadOnlyList<Activity> messages, string? said, Sealer sealer, DateTimeOffset now) =>
        messages.Select((message, at) => new OutboxMessage(
            Name,
            string.Create(CultureInfo.InvariantCulture, $"msg_{interview}_{sequence}_{at}"),
            sealer.Seal(RecordKind.Outbox, Write(to, message, first: at == 0, said)),
            now));

    /// <summary>A message on this lane, before sealing.</summary>
    public static ChatPayload Read(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(payload, ChatJson.Default.ChatPayload) ?? throw new JsonException("A message is an object.");

    private static byte[] Write(ChatPlace to, Activity message, bool first, string? said)
    {
        using var activity = JsonDocument.Parse(Json.Write(message.Fields));
        using var reference = JsonDocument.Parse(Json.Write(to.Reference));
        return JsonSerializer.SerializeToUtf8Bytes(
            new ChatPayload(to.Channel, to.Tenant, to.Conversation, to.User, reference.RootElement, activity.RootElement, first, said),
            ChatJson.Default.ChatPayload);
    }
}

/// <summary>A message on its way to a chat.</summary>
/// <param name="First">The first of its turn: the card before it is used up.</param>
/// <param name="Said">What the participant said, which a card of which it is a choice shows as chosen.</param>
internal sealed record ChatPayload(
    [property: JsonPropertyName("c")] string Channel,
    [property: JsonPropertyName("t")] string Tenant,
    [property: JsonPropertyName("v")] string Conversation,
    [property: JsonPropertyName("u")] string User,
    [property: JsonPropertyName("f")] JsonElement Reference,
    [property: JsonPropertyName("a")] JsonElement Activity,
    [property: JsonPropertyName("n")] bool First,
    [property: JsonPropertyName("s")] string? Said)
{
    public ChatPlace Place => new(Channel, Tenant, Conversation, User, (ObjectValue)Json.From(Reference));

    public Activity ToActivity() => new((ObjectValue)Json.From(Activity));
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ChatPayload))]
[JsonSerializable(typeof(OpenCard))]
internal sealed partial class ChatJson : JsonSerializerContext;
