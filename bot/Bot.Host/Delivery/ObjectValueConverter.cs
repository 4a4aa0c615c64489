using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Values;

namespace Bot.Host.Delivery;

/// <summary>An object of the language as a part of a stored record, without a document in between.</summary>
internal sealed class ObjectValueConverter : JsonConverter<ObjectValue>
{
    public override ObjectValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Json.Read(ref reader) as ObjectValue ?? throw new JsonException("An object is expected.");

    public override void Write(Utf8JsonWriter writer, ObjectValue value, JsonSerializerOptions options) => Json.Write(value, writer);
}
