using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>The stored form of the hot state, which is written on every turn: what has its default is left out.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InterviewState))]
internal sealed partial class StateJson : JsonSerializerContext;

/// <summary>The stored form of what interviews append, and of what lists show.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TranscriptEntry))]
[JsonSerializable(typeof(InterviewSummary))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class InterviewJson : JsonSerializerContext;
