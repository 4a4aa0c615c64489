using System.Buffers;
using System.Text.Json;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>Between an interview's records and their bytes, before sealing.</summary>
public static class InterviewRecords
{
    /// <summary>The bytes of a hot state.</summary>
    public static byte[] Write(InterviewState state) =>
        JsonSerializer.SerializeToUtf8Bytes(state.Format == InterviewState.CurrentFormat ? state : state with { Format = InterviewState.CurrentFormat }, StateJson.Default.InterviewState);

    /// <summary>A hot state from its bytes.</summary>
    /// <exception cref="NewerFormatException">A newer version of the product wrote it: leave it to that one.</exception>
    /// <exception cref="JsonException">The bytes are not a state.</exception>
    public static InterviewState ReadState(ReadOnlySpan<byte> bytes)
    {
        // Looked for first: of a newer record nothing else can be relied upon.
        var format = FormatOf(bytes);
        return format > InterviewState.CurrentFormat ? throw new NewerFormatException(format)
            : JsonSerializer.Deserialize(bytes, StateJson.Default.InterviewState) ?? throw new JsonException("A state is an object.");
    }

    /// <summary>The format of a hot state, which stands in it first.</summary>
    private static int FormatOf(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("format"u8))
            {
                reader.Read();
                return reader.GetInt32();
            }

            reader.Skip();
        }

        throw new JsonException("A state says which format it has.");
    }

    public static byte[] Write(TranscriptEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, InterviewJson.Default.TranscriptEntry);

    /// <exception cref="JsonException">The bytes are not an entry.</exception>
    public static TranscriptEntry ReadEntry(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, InterviewJson.Default.TranscriptEntry) ?? throw new JsonException("An entry is an object.");

    public static byte[] Write(InterviewSummary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, InterviewJson.Default.InterviewSummary);

    /// <exception cref="JsonException">The bytes are not a summary.</exception>
    public static InterviewSummary ReadSummary(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, InterviewJson.Default.InterviewSummary) ?? throw new JsonException("A summary is an object.");

    /// <summary>Writes to memory, as pairs of path and value; a path alone deletes.</summary>
    public static byte[] Write(IReadOnlyList<MemoryWrite> writes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var write in writes)
            {
                writer.WriteStartArray();
                Json.Write(ListValue.Of(write.Path), writer);
                if (write.Value is { } value)
                {
                    Json.Write(value, writer);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The bytes are not writes.</exception>
    public static IReadOnlyList<MemoryWrite> ReadWrites(ReadOnlyMemory<byte> bytes) =>
    [
        .. ((ListValue)Json.Parse(bytes)).Cast<ListValue>()
            .Select(pair => new MemoryWrite([.. (ListValue)pair[0]], pair.Count > 1 ? pair[1] : null)),
    ];
}

/// <summary>A record was written by a newer version of the product.</summary>
public sealed class NewerFormatException(int format)
    : Exception($"Format {format} is newer than {InterviewState.CurrentFormat}, the newest that this version reads.")
{
    /// <summary>The format.</summary>
    public int Format { get; } = format;
}
