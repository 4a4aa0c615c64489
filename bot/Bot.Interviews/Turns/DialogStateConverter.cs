using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adaptive.Dialogs;

namespace Bot.Interviews.Turns;

/// <summary>Writes the stack of dialogs in its own compact form.</summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return DialogStateJson.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => DialogStateJson.Write(value, writer);
}
