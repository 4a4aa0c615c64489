using System.Text.Json.Serialization;

namespace Bot.Interviews.Transcripts;

/// <summary>One message of a transcript.</summary>
public sealed record TranscriptMessage
{
    /// <summary>Position in the interview, from 1; corrections and coverage refer to it.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Speaker From { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required MessageKind Kind { get; init; }

    /// <summary>What it says now; for a corrected answer the newest wording.</summary>
    public required string Text { get; init; }

    /// <summary>The question that it asks, probes or answers.</summary>
    public string? QuestionId { get; init; }

    /// <summary>Who wrote an interviewer message.</summary>
    public MessageSource? Source { get; init; }

    /// <summary>Why a probe was asked: <c>short</c>, <c>vague</c>, <c>half-answered</c>, <c>emotion</c>, <c>contradiction</c>, <c>no-consequence</c>, <c>slot</c>.</summary>
    public string? Trigger { get; init; }

    /// <summary>The slot that a probe asks for, when its trigger is <c>slot</c>.</summary>
    public string? Slot { get; init; }

    /// <summary>The model that wrote it.</summary>
    public string? Model { get; init; }

    /// <summary>The revision of the prompt that it was written with; <c>rules</c> when no model was asked.</summary>
    public string? PromptRevision { get; init; }

    /// <summary>The words in the language they were written in, when <see cref="Text"/> is a translation.</summary>
    public string? Original { get; init; }

    /// <summary>When the participant took it back: its words are gone.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Earlier wordings, oldest first.</summary>
    public IReadOnlyList<Edit>? Edits { get; init; }
}

/// <summary>An earlier wording and when it was replaced.</summary>
public sealed record Edit(string Text, DateTimeOffset ReplacedAt);

/// <summary>Who speaks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Speaker>))]
public enum Speaker
{
    [JsonStringEnumMemberName("interviewer")]
    Interviewer,

    [JsonStringEnumMemberName("participant")]
    Participant,
}

/// <summary>What a message is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageKind>))]
public enum MessageKind
{
    [JsonStringEnumMemberName("welcome")]
    Welcome,

    [JsonStringEnumMemberName("consent")]
    Consent,

    /// <summary>A question of the study, word for word: once per question.</summary>
    [JsonStringEnumMemberName("question")]
    Question,

    /// <summary>A follow-up.</summary>
    [JsonStringEnumMemberName("probe")]
    Probe,

    /// <summary>A participant's command, such as skip.</summary>
    [JsonStringEnumMemberName("command")]
    Command,

    /// <summary>Anything said beside the questions: answers to commands, pointers back, errors.</summary>
    [JsonStringEnumMemberName("notice")]
    Notice,

    [JsonStringEnumMemberName("rating")]
    Rating,

    [JsonStringEnumMemberName("recap")]
    Recap,

    [JsonStringEnumMemberName("close")]
    Close,

    [JsonStringEnumMemberName("answer")]
    Answer,
}

/// <summary>Who wrote what the interviewer said.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageSource>))]
public enum MessageSource
{
    /// <summary>The researcher, in the study or flow.</summary>
    [JsonStringEnumMemberName("study")]
    Study,

    /// <summary>A language model; it passed the gate.</summary>
    [JsonStringEnumMemberName("model")]
    Model,

    /// <summary>Our own rules.</summary>
    [JsonStringEnumMemberName("rules")]
    Rules,
}
