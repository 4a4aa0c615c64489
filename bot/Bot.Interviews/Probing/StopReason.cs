using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>Why no follow-up is asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopReason>))]
public enum StopReason
{
    /// <summary>What happened, why, and how it felt: nothing is missing.</summary>
    [JsonStringEnumMemberName("rich")]
    Rich,

    /// <summary>The answer says nothing that an earlier one did not say.</summary>
    [JsonStringEnumMemberName("repetition")]
    Repetition,

    [JsonStringEnumMemberName("depends-twice")]
    DependsTwice,

    /// <summary>The participant wants to go on.</summary>
    [JsonStringEnumMemberName("move-on")]
    MoveOn,

    /// <summary>Time or turns are needed for questions that must be asked.</summary>
    [JsonStringEnumMemberName("budget")]
    Budget,

    /// <summary>The question has had all the follow-ups that its depth allows.</summary>
    [JsonStringEnumMemberName("cap")]
    Cap,

    /// <summary>The participant does not want to say.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Nothing calls for one.</summary>
    [JsonStringEnumMemberName("not-needed")]
    NotNeeded,

    /// <summary>The participant may be in danger: no more probing, support and a human instead.</summary>
    [JsonStringEnumMemberName("distress")]
    Distress,
}
