using System.Text.Json.Serialization;

namespace Bot.Interviews.Transcripts;

/// <summary>What became of one question of the study.</summary>
/// <param name="Text">Byte for byte what was asked, or would have been.</param>
/// <param name="AnswerSeqs">The participant's messages that answer it, in order.</param>
public sealed record QuestionCoverage(
    string QuestionId,
    bool Mandatory,
    string Text,
    CoverageStatus Status,
    IReadOnlyList<SlotCoverage> Slots,
    IReadOnlyList<long> AnswerSeqs);

/// <summary>Whether an answer spoke about one thing that the question is meant to bring up.</summary>
public sealed record SlotCoverage(string Name, bool Covered);

/// <summary>How a question ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoverageStatus>))]
public enum CoverageStatus
{
    /// <summary>There is an answer, and every slot is covered.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>There is an answer, and some slot is not covered.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,

    /// <summary>The participant would not, or could not, answer.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>Not asked, or asked and not answered yet.</summary>
    [JsonStringEnumMemberName("open")]
    Open,
}
