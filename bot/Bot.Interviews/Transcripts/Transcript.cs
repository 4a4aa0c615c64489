using System.Text.Json.Serialization;

namespace Bot.Interviews.Transcripts;

/// <summary>
/// One interview as the researcher gets it: the projection of an append-only record. Its JSON form
/// (<c>candor.transcript/1</c>) is a contract: fields may be added, these stay. Fields that are always there are written
/// as null when they have no value; the others are left out.
/// </summary>
public sealed record Transcript
{
    /// <summary>The name of this format.</summary>
    public const string SchemaName = "candor.transcript/1";

    public string Schema { get; init; } = SchemaName;

    public required string Id { get; init; }

    public required string Study { get; init; }

    public required string StudyTitle { get; init; }

    /// <summary>The numbered revision that the interview started with and keeps.</summary>
    public required int StudyRevision { get; init; }

    public required string Flow { get; init; }

    /// <summary>Hash of the bundle of dialogs, templates, study, prompts and rules that the interview is pinned to.</summary>
    public required string Bundle { get; init; }

    /// <summary>The id of a segment of the study; null when nobody said which.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Segment { get; init; }

    /// <summary>A pseudonym, stable for one person within one study.</summary>
    public required string Participant { get; init; }

    /// <summary>Where it was held: <c>webchat</c>, <c>msteams</c>, <c>slack</c>, ….</summary>
    public required string Channel { get; init; }

    /// <summary>Language of the interview, BCP 47.</summary>
    public required string Language { get; init; }

    public required InterviewStatus Status { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>From start to end, or to the newest message while it is in progress.</summary>
    public required int DurationSeconds { get; init; }

    public required ConsentRecord Consent { get; init; }

    public required IReadOnlyList<TranscriptMessage> Messages { get; init; }

    public required IReadOnlyList<QuestionCoverage> Coverage { get; init; }

    public required Ratings Rating { get; init; }

    /// <summary>The model that wrote follow-ups; null when rules chose all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ModelStamp? Model { get; init; }

    /// <summary>What the researcher may write back to the participant about; null when it was not offered or not taken.</summary>
    public OptIn? OptIn { get; init; }

    /// <summary>What researchers were told of before the end; null when nothing was.</summary>
    public IReadOnlyList<Alert>? Alerts { get; init; }

    /// <summary>At most five lines; null until the <c>finish</c> job has run.</summary>
    public TranscriptSummary? Summary { get; init; }
}

/// <summary>How far an interview got.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterviewStatus>))]
public enum InterviewStatus
{
    /// <summary>Consent was given and the interview goes on, or waits.</summary>
    [JsonStringEnumMemberName("inProgress")]
    InProgress,

    /// <summary>Every mandatory question was asked, and the closing sent.</summary>
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>The participant ended it early.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,

    /// <summary>Nothing was heard for the configured time.</summary>
    [JsonStringEnumMemberName("silent")]
    Silent,

    /// <summary>Consent was refused: nothing that was said is kept.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,
}

/// <summary>The server-side record of consent.</summary>
/// <param name="TextSha256">Lower-case hex of the SHA-256 of the text that was agreed to, in UTF-8.</param>
/// <param name="Identity">How we know who agreed: <c>anonymous</c>, <c>link</c>, <c>signed-in</c>.</param>
public sealed record ConsentRecord(
    bool Given,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? TextSha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Identity);

/// <summary>A model and the revision of the prompts that it was given.</summary>
public sealed record ModelStamp(string Name, string PromptRevision);

/// <summary>The wish to hear what changed, with an address only where the participant gave one.</summary>
public sealed record OptIn(bool Wanted, string? Address);

/// <summary>The numbers a participant gave.</summary>
/// <param name="Recommend">0–10, how likely they are to recommend.</param>
/// <param name="Reason">The main reason for it, in their words.</param>
/// <param name="Interview">1–5, how they found the interview itself.</param>
/// <param name="InterviewReason">Why, when it was low: <c>irrelevant</c>, <c>misunderstood</c>, <c>too-many-questions</c>, <c>other</c>.</param>
public sealed record Ratings(int? Recommend = null, string? Reason = null, int? Interview = null, string? InterviewReason = null);

/// <summary>What a researcher reads first.</summary>
/// <param name="Lines">At most five.</param>
/// <param name="Quotes">Two or three, each an exact span of a message.</param>
/// <param name="Source"><c>model</c> or <c>extract</c>.</param>
public sealed record TranscriptSummary(IReadOnlyList<string> Lines, IReadOnlyList<Quote> Quotes, string Source);

/// <summary>Words that were really said.</summary>
/// <param name="Seq">The message that holds them verbatim.</param>
public sealed record Quote(string Text, long Seq, string? QuestionId);
