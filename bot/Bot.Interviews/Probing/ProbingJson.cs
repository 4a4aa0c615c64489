using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>How decisions and readings are written where they are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FollowUpDecision))]
public sealed partial class ProbingJson : JsonSerializerContext;
