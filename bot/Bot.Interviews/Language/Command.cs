using System.Text.Json.Serialization;

namespace Bot.Interviews.Language;

/// <summary>What a participant may ask for at every turn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Command>))]
public enum Command
{
    /// <summary>Leave the pending question unanswered.</summary>
    [JsonStringEnumMemberName("skip")]
    Skip,

    /// <summary>Go back, or correct the last answer.</summary>
    [JsonStringEnumMemberName("back")]
    Back,

    /// <summary>Read the pending question once more.</summary>
    [JsonStringEnumMemberName("repeat")]
    Repeat,

    /// <summary>Go on another time.</summary>
    [JsonStringEnumMemberName("pause")]
    Pause,

    /// <summary>Go on now.</summary>
    [JsonStringEnumMemberName("resume")]
    Resume,

    /// <summary>End the interview for good.</summary>
    [JsonStringEnumMemberName("stop")]
    Stop,

    /// <summary>How many questions are left.</summary>
    [JsonStringEnumMemberName("progress")]
    Progress,

    /// <summary>Who reads the answers.</summary>
    [JsonStringEnumMemberName("whoSees")]
    WhoSees,

    /// <summary>Who, or what, is asking.</summary>
    [JsonStringEnumMemberName("whoAreYou")]
    WhoAreYou,

    /// <summary>How much time it takes.</summary>
    [JsonStringEnumMemberName("howLong")]
    HowLong,

    /// <summary>Erase what was said; also the withdrawal of consent.</summary>
    [JsonStringEnumMemberName("deleteData")]
    DeleteData,

    /// <summary>Speak with a human.</summary>
    [JsonStringEnumMemberName("talkToPerson")]
    TalkToPerson,

    /// <summary>What can be asked for.</summary>
    [JsonStringEnumMemberName("help")]
    Help,
}
