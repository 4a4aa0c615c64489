using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>Why a follow-up is asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProbeTrigger>))]
public enum ProbeTrigger
{
    /// <summary>Something that the question is meant to bring up is missing.</summary>
    [JsonStringEnumMemberName("slot")]
    Slot,

    /// <summary>A few words, or none that answer.</summary>
    [JsonStringEnumMemberName("short")]
    Short,

    /// <summary>General words without a reason, an event or a feeling.</summary>
    [JsonStringEnumMemberName("vague")]
    Vague,

    /// <summary>One side was begun and the other is missing.</summary>
    [JsonStringEnumMemberName("half-answered")]
    HalfAnswered,

    /// <summary>A feeling was named and not what is behind it.</summary>
    [JsonStringEnumMemberName("emotion")]
    Emotion,

    /// <summary>Two things do not fit together.</summary>
    [JsonStringEnumMemberName("contradiction")]
    Contradiction,

    /// <summary>Something happened, and not what it led to.</summary>
    [JsonStringEnumMemberName("no-consequence")]
    NoConsequence,
}
