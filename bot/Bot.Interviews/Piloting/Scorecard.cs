using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Interviews.Piloting;

/// <summary>How a study did with its simulated participants.</summary>
/// <param name="Model">The model that wrote follow-ups; null when rules chose all of them.</param>
public sealed record Scorecard(
    string Study,
    string Title,
    string Language,
    string? Segment,
    int Seed,
    string? Model,
    IReadOnlyList<PersonaScore> Personas)
{
    /// <summary>What a token costs; null when nobody said.</summary>
    public TokenPrices? Prices { get; init; }

    /// <summary>Whether every persona's interview ended as it should.</summary>
    public bool AllEndedProperly => Personas.All(persona => persona.EndedProperly);

    /// <summary>What all calls cost together.</summary>
    [JsonIgnore]
    public PilotCost Cost => Personas.Aggregate(PilotCost.None, (sum, persona) => sum + persona.Cost);

    /// <summary>As JSON (<c>candor.pilot/1</c>), indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Shape("candor.pilot/1", this), ScorecardJson.Default.Shape);

    internal sealed record Shape(string Schema, Scorecard Scorecard);
}

/// <summary>What a million tokens cost.</summary>
public sealed record TokenPrices(decimal Input, decimal Output)
{
    /// <summary>What calls cost.</summary>
    public decimal Of(PilotCost cost) => ((Input * cost.InputTokens) + (Output * cost.OutputTokens)) / 1_000_000;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(Scorecard.Shape))]
internal sealed partial class ScorecardJson : JsonSerializerContext;
