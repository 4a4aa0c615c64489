using System.Text.Json.Serialization;

namespace Bot.Interviews.Language;

/// <summary>The feelings that an answer may show: a closed list, for rules and models alike.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Emotion>))]
public enum Emotion
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("joy")]
    Joy,

    [JsonStringEnumMemberName("trust")]
    Trust,

    [JsonStringEnumMemberName("gratitude")]
    Gratitude,

    [JsonStringEnumMemberName("relief")]
    Relief,

    [JsonStringEnumMemberName("pride")]
    Pride,

    [JsonStringEnumMemberName("belonging")]
    Belonging,

    [JsonStringEnumMemberName("surprise")]
    Surprise,

    [JsonStringEnumMemberName("disappointment")]
    Disappointment,

    [JsonStringEnumMemberName("frustration")]
    Frustration,

    [JsonStringEnumMemberName("anger")]
    Anger,

    [JsonStringEnumMemberName("worry")]
    Worry,

    [JsonStringEnumMemberName("sadness")]
    Sadness,

    [JsonStringEnumMemberName("indifference")]
    Indifference,
}
