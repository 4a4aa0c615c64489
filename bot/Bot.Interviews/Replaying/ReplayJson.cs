using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Replaying;

/// <summary>A replay as programs read it: <c>candor.replay/1</c>.</summary>
public static class ReplayJson
{
    /// <summary>The JSON text, indented.</summary>
    public static string Write(string interview, ReplayReport report) => JsonSerializer.Serialize(
        new Shape("candor.replay/1", interview, report.IsIdentical, report.Turns.Count, [.. report.Changed.Select(turn => turn.Number)], report.Turns),
        ReplayJsonContext.Default.Shape);

    internal sealed record Shape(string Schema, string Interview, bool Identical, int TurnCount, IReadOnlyList<int> Changed, IReadOnlyList<ReplayedTurn> Turns);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplayJson.Shape))]
[JsonSerializable(typeof(TranscriptEntry))]
internal sealed partial class ReplayJsonContext : JsonSerializerContext;
