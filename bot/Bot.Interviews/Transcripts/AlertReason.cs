using System.Text.Json.Serialization;

namespace Bot.Interviews.Transcripts;

/// <summary>Why researchers are told of an interview before it has ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertReason>))]
public enum AlertReason
{
    /// <summary>The participant may be in danger.</summary>
    [JsonStringEnumMemberName("distress")]
    Distress,

    /// <summary>The participant asked to talk to a person.</summary>
    [JsonStringEnumMemberName("person")]
    Person,
}

/// <summary>Researchers were told of an interview before it had ended.</summary>
public sealed record Alert(AlertReason Reason, DateTimeOffset At);
