using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Interviews.Drafting.Models;

/// <summary>What a model proposes, read strictly: every field once, nothing else.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(ProposedPlan))]
[JsonSerializable(typeof(ProposedEdits))]
[JsonSerializable(typeof(ProposedWordings))]
[JsonSerializable(typeof(ProposedTexts))]
internal sealed partial class PlanJson : JsonSerializerContext
{
    private const int MostCharacters = 32_000;

    /// <summary>What was proposed; null when it is not what the schema says.</summary>
    public static T? Read<T>(string? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json is null || json.Length > MostCharacters ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            // A proposal that cannot be read is none.
            return null;
        }
    }
}

internal sealed record ProposedPlan(
    string Clarify, string Title, string ResearchType, string Description, IReadOnlyList<string> Goals, string Participants,
    IReadOnlyList<ProposedPart> Outline, IReadOnlyList<ProposedQuestion> Questions, IReadOnlyList<string> Topics);

internal sealed record ProposedPart(string Topic, string Aim);

internal sealed record ProposedQuestion(string Topic, bool Mandatory, string Depth, string Text, string Former, IReadOnlyList<string> Slots);

internal sealed record ProposedEdits(string Clarify, IReadOnlyList<ProposedEdit> Operations);

internal sealed record ProposedEdit(string Operation, int Number, string Text, string Former, int To, string Value);

internal sealed record ProposedWordings(IReadOnlyList<string> Questions);

internal sealed record ProposedTexts(IReadOnlyList<string> Texts);
