using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// Reads a JSON file into nodes with positions. Comments and trailing commas are allowed, as upstream's files have them.
/// Nesting is bounded: a hostile file ends as a finding.
/// </summary>
public static class JsonTree
{
    /// <summary>More than anybody writes in one file by hand.</summary>
    private const int MostValues = 10_000;

    private static readonly JsonReaderOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = Json.MaxDepth * 2,
    };

    /// <summary>The root node, or null with a finding when the text is not JSON.</summary>
    public static JsonNode? Parse(SourceText source, Diagnostics found)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var places = new Places(source, bytes);
        var reader = new Utf8JsonReader(bytes, s_options);
        var left = MostValues;
        try
        {
            reader.Read();
            var root = Read(ref reader, places, ref left);
            while (reader.Read())
            {
            }

            return root;
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            var column = (int)(fault.BytePositionInLine ?? 0) + 1;
            found.Error(source.Name, new Position(line, column), $"This is not JSON: {Sentence(fault.Message)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            found.Error(source.Name, places.Last, "This text holds half a character: an escape such as \\ud800 without its other half.");
            return null;
        }
        catch (TooManyValuesException)
        {
            found.Error(source.Name, places.Last, $"There are more than {MostValues} values in this file: split it.");
            return null;
        }
    }

    private static JsonNode Read(ref Utf8JsonReader reader, Places places, ref int left)
    {
        if (--left < 0)
        {
            throw new TooManyValuesException();
        }

        var at = places.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var properties = ImmutableArray.CreateBuilder<JsonProperty>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var nameAt = places.At(reader.TokenStartIndex);
                    var name = reader.GetString()!;
                    reader.Read();
                    properties.Add(new(name, nameAt, Read(ref reader, places, ref left)));
                }

                return new JsonObjectNode(at, properties.ToImmutable());

            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<JsonNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader, places, ref left));
                }

                return new JsonArrayNode(at, items.ToImmutable());

            default:
                return new JsonScalarNode(at, Scalar(ref reader));
        }
    }

    private static Value Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => Value.True,
        JsonTokenType.False => Value.False,
        JsonTokenType.Number => reader.TryGetInt64(out var integer) ? (Value)integer : reader.GetDouble(),
        _ => Value.Null,
    };

    private static string Sentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private sealed class TooManyValuesException : Exception;

    /// <summary>Byte offsets, asked in rising order, as lines and columns.</summary>
    private sealed class Places(SourceText source, byte[] bytes)
    {
        private int _byte;
        private int _char;

        /// <summary>The last that was asked for.</summary>
        public Position Last => source.PositionAt(_char);

        public Position At(long offset)
        {
            _char += Encoding.UTF8.GetCharCount(bytes, _byte, (int)offset - _byte);
            _byte = (int)offset;
            return source.PositionAt(_char);
        }
    }
}
