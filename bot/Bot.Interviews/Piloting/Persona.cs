using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Interviews.Piloting;

/// <summary>Somebody who takes part in a pilot.</summary>
/// <param name="Id">Such as <c>one-word</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="About">Who they are, for people and for a model that plays them.</param>
/// <param name="Answers">To questions and follow-ups, one after the other and from the start again; <c>||</c> parts messages sent in a row.</param>
/// <param name="Score">How likely they are to recommend, in their words.</param>
/// <param name="Reason">The main reason for it.</param>
/// <param name="Opinion">How they found the interview, 1 to 5.</param>
/// <param name="Recap">Whether they confirm the recap.</param>
/// <param name="OptIn">Whether they want to hear what changed.</param>
public sealed record Persona(
    string Id,
    string Name,
    string About,
    IReadOnlyList<string> Answers,
    string Score,
    string Reason,
    string Opinion,
    bool Recap,
    bool OptIn)
{
    /// <summary>What they correct when they do not confirm the recap.</summary>
    public string? RecapChange { get; init; }

    /// <summary>What they ask instead of answering, once each, by the number of the answer before which they do.</summary>
    public IReadOnlyDictionary<string, string>? Asides { get; init; }

    /// <summary>After how many answers they are away for <see cref="PauseDays"/>; null when they never are.</summary>
    public int? PauseAfter { get; init; }

    /// <summary>For how many days they are away.</summary>
    public int PauseDays { get; init; }

    /// <summary>After how many answers they never come back; null when they stay to the end.</summary>
    public int? VanishAfter { get; init; }

    /// <summary>Whether the very words matter: they are said as they stand here even when a model plays the others.</summary>
    public bool Verbatim { get; init; }

    /// <summary>Whether one of the answers tells of danger: support has to be offered and probing to end.</summary>
    public bool Distress { get; init; }

    /// <summary>The status that is proper for them: <c>silent</c> for somebody who vanishes; complete when null.</summary>
    public string? Expects { get; init; }

    /// <summary>The twelve of a language; those in English where nobody wrote them in it.</summary>
    /// <param name="language">BCP 47.</param>
    public static IReadOnlyList<Persona> All(string language)
    {
        using var stream = Open(language) ?? Open(language.Split('-')[0]) ?? Open("en")!;
        return JsonSerializer.Deserialize(stream, PersonaJson.Default.IReadOnlyListPersona)!;
    }

    private static Stream? Open(string language) => typeof(Persona).Assembly.GetManifestResourceStream($"personas/personas.{language}.json");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<Persona>))]
internal sealed partial class PersonaJson : JsonSerializerContext;
