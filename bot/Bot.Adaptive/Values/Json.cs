using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Adaptive.Values;

/// <summary>Values from and to JSON (RFC 8259). Integers that fit 64 bits stay integers; <c>4.0</c> stays a number.</summary>
public static class Json
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions s_lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    private static readonly JsonWriterOptions s_compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 2 * MaxDepth,
    };

    private static readonly JsonWriterOptions s_indented = s_compact with { Indented = true };

    private static readonly JsonReaderOptions s_lenientReader = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    /// <summary>Reads JSON, comments and trailing commas allowed.</summary>
    /// <exception cref="JsonException">The text is not JSON, or nests deeper than <see cref="MaxDepth"/>.</exception>
    public static Value Parse(string json)
    {
        using var document = JsonDocument.Parse(json, s_lenient);
        return From(document.RootElement);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Value Parse(ReadOnlyMemory<byte> utf8) => Parse(utf8.Span, s_lenientReader);

    /// <summary>Reads JSON within limits of one's own.</summary>
    /// <exception cref="JsonException">The bytes are not JSON as the options want it.</exception>
    /// <exception cref="InvalidOperationException">A text holds half of a surrogate pair.</exception>
    public static Value Parse(ReadOnlySpan<byte> utf8, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(utf8, options);
        reader.Read();
        var value = Read(ref reader);

        // Whatever follows the value is a fault, and found only by going on.
        reader.Read();
        return value;
    }

    /// <summary>The value at whose first token the reader stands; it stands at the last one afterwards.</summary>
    public static Value Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var properties = new List<KeyValuePair<string, Value>>(8);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    properties.Add(new(name, Read(ref reader)));
                }

                return ObjectValue.Of(properties);

            case JsonTokenType.StartArray:
                var items = new List<Value>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader));
                }

                return ListValue.Of(items);

            case JsonTokenType.String:
                return reader.GetString()!;

            case JsonTokenType.Number:
                if (reader.TryGetInt64(out var integer))
                {
                    return integer;
                }

                return reader.GetDouble();

            case JsonTokenType.True:
                return Value.True;

            case JsonTokenType.False:
                return Value.False;

            default:
                return Value.Null;
        }
    }

    /// <summary>The value of a parsed element, which may be disposed afterwards.</summary>
    public static Value From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ObjectValue.Of(element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, From(p.Value)))),
        JsonValueKind.Array => ListValue.Of(element.EnumerateArray().Select(From)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => FromNumber(element),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    /// <summary>The JSON text of a value; what JSON cannot hold (instants, bytes) is written as text.</summary>
    public static string Write(Value value, bool indented = false) => Encoding.UTF8.GetString(Written(value, indented).WrittenSpan);

    /// <summary>The same as UTF-8.</summary>
    public static byte[] WriteUtf8(Value value) => Written(value, indented: false).WrittenSpan.ToArray();

    /// <summary>Writes a value where the writer stands.</summary>
    public static void Write(Value value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case NullValue:
                writer.WriteNullValue();
                break;
            case BooleanValue boolean:
                writer.WriteBooleanValue(boolean.Truth);
                break;
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Amount);
                break;
            case NumberValue number:
                WriteNumber(number.Amount, writer);
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case ObjectValue obj:
                writer.WriteStartObject();
                foreach (var (name, item) in obj)
                {
                    writer.WritePropertyName(name);
                    Write(item, writer);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static ArrayBufferWriter<byte> Written(Value value, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, indented ? s_indented : s_compact);
        Write(value, writer);
        writer.Flush();
        return buffer;
    }

    private static Value FromNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var integer))
        {
            return integer;
        }

        return element.GetDouble();
    }

    private static void WriteNumber(double amount, Utf8JsonWriter writer)
    {
        if (!double.IsFinite(amount))
        {
            writer.WriteStringValue(amount.ToString(CultureInfo.InvariantCulture));
            return;
        }

        var text = amount.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }
}
