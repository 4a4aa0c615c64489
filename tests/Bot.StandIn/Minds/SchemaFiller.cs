using System.Text.Json.Nodes;

namespace Bot.StandIn.Minds;

/// <summary>Fills in any schema with the plainest values that it allows: the first of a list of values, the least number, a neutral sentence.</summary>
public static class SchemaFiller
{
    /// <summary>An answer of the shape that a call wants; a sentence when it wants none.</summary>
    public static string Fill(ModelRequest request) =>
        request.Schema is { } schema ? Of(schema)!.ToJsonString() : Sentence;

    private const string Sentence = "It has mostly worked well for us.";

    private static JsonNode? Of(JsonNode schema) => schema switch
    {
        _ when schema["enum"] is JsonArray { Count: > 0 } values => values[0]?.DeepClone(),
        _ when schema["const"] is { } constant => constant.DeepClone(),
        _ when schema["anyOf"] is JsonArray { Count: > 0 } any => Of(any[0]!),
        _ => Type(schema) switch
        {
            "object" => new JsonObject((schema["properties"] as JsonObject ?? []).Select(p => KeyValuePair.Create(p.Key, Of(p.Value!)))),
            "array" => new JsonArray([.. Enumerable.Range(0, (int?)schema["minItems"] ?? 0).Select(_ => Of(schema["items"]!))]),
            "integer" or "number" => (int?)schema["minimum"] ?? 0,
            "boolean" => false,
            "null" => null,
            _ => Sentence,
        },
    };

    private static string Type(JsonNode schema) => schema["type"] is JsonArray types ? (string)types[0]! : (string?)schema["type"] ?? "string";
}
