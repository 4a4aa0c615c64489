using System.Text.Json.Serialization;

namespace Bot.Interviews.Transcripts;

/// <summary>A line of the researcher's inbox.</summary>
public sealed record InterviewSummary
{
    public required string Id { get; init; }

    public required string Study { get; init; }

    public required string StudyTitle { get; init; }

    public required int StudyRevision { get; init; }

    public required InterviewStatus Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Segment { get; init; }

    public required string Participant { get; init; }

    public required string Channel { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTimeOffset? EndedAt { get; init; }

    public required int DurationSeconds { get; init; }

    /// <summary>How many questions that every participant is asked have an answer or were declined, of how many.</summary>
    public required int MandatoryDone { get; init; }

    public required int MandatoryTotal { get; init; }

    /// <summary>0–10, likelihood to recommend.</summary>
    public int? Recommend { get; init; }

    /// <summary>Why a person should look at it now; null when nothing calls for it.</summary>
    public IReadOnlyList<AlertReason>? Alerts { get; init; }

    /// <summary>Answers given so far.</summary>
    public required int Answers { get; init; }
}
