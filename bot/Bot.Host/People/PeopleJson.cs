using System.Text.Json.Serialization;
using Bot.Interviews.People;

namespace Bot.Host.People;

/// <summary>How what is known of people is stored: inside seals.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(PersonalLink))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(Participation))]
[JsonSerializable(typeof(Unreachable))]
internal sealed partial class PeopleJson : JsonSerializerContext;

/// <summary>Through what somebody came to an interview.</summary>
/// <param name="Link">The id of the personal link.</param>
/// <param name="Invitation">The id of the invitation.</param>
internal sealed record Participation(string Study, string? Link, string? Invitation);
