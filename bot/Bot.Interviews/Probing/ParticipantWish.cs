using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>What a participant seems to want, in a model's opinion.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParticipantWish>))]
public enum ParticipantWish
{
    [JsonStringEnumMemberName("continue")]
    Continue,

    /// <summary>To the next question.</summary>
    [JsonStringEnumMemberName("moveOn")]
    MoveOn,

    /// <summary>To end the interview.</summary>
    [JsonStringEnumMemberName("stop")]
    Stop,

    /// <summary>Help: they may be in danger.</summary>
    [JsonStringEnumMemberName("distress")]
    Distress,
}
