using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Bot.Interviews.Transcripts;

/// <summary>
/// JSON of transcripts: what the research API, downloads and the webhook carry (<c>candor.transcript/1</c>). Letters of all
/// languages are written as they are; characters with a meaning in HTML are escaped, as everywhere in System.Text.Json.
/// </summary>
public static class TranscriptJson
{
    private static readonly TranscriptJsonContext s_compact = new(Options(indented: false));
    private static readonly TranscriptJsonContext s_indented = new(Options(indented: true));

    /// <summary>For a <see cref="Transcript"/> on a wire.</summary>
    public static JsonTypeInfo<Transcript> Transcript => s_compact.Transcript;

    /// <summary>For lists of summaries on a wire.</summary>
    public static JsonTypeInfo<IReadOnlyList<InterviewSummary>> Summaries => s_compact.IReadOnlyListInterviewSummary;

    /// <summary>A transcript as a file for people: indented, UTF-8.</summary>
    public static byte[] ToFile(Transcript transcript) => JsonSerializer.SerializeToUtf8Bytes(transcript, s_indented.Transcript);

    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = indented,
    };
}

/// <summary>See <see cref="TranscriptJson"/>, which holds the settings.</summary>
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(IReadOnlyList<InterviewSummary>))]
internal sealed partial class TranscriptJsonContext : JsonSerializerContext;
