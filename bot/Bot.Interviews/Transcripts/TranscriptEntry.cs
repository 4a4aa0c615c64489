using System.Text.Json.Serialization;

namespace Bot.Interviews.Transcripts;

/// <summary>
/// One record of an interview, appended and never rewritten: corrections and erasures of words are entries that name an
/// earlier message. A <see cref="Transcript"/> is a projection of them.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Started), "start")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Consented), "consent")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Covered), "covered")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(OptedIn), "optin")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Alerted), "alerted")]
[JsonDerivedType(typeof(Stepped), "stepped")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Summarised), "summary")]
public abstract record TranscriptEntry
{
    private TranscriptEntry()
    {
    }

    /// <summary>The first entry: what the interview is about, with the questions as this participant is asked them.</summary>
    public sealed record Started(
        string Study,
        string StudyTitle,
        int StudyRevision,
        string Flow,
        string Bundle,
        string? Segment,
        string Participant,
        string Channel,
        string Language,
        DateTimeOffset At,
        IReadOnlyList<PlannedQuestion> Questions) : TranscriptEntry;

    /// <summary>A message, of either side.</summary>
    /// <param name="ActivityId">The channel's own id of a participant's message: what an edit of it will name.</param>
    public sealed record Said(TranscriptMessage Message, string? ActivityId = null) : TranscriptEntry;

    /// <summary>Consent was given, or refused.</summary>
    public sealed record Consented(ConsentRecord Consent) : TranscriptEntry;

    /// <summary>Why a follow-up was asked, or not: with what it was decided from, so that it can be replayed.</summary>
    public sealed record Decided(
        DateTimeOffset At,
        string QuestionId,
        string Decision,
        string Reason,
        string? Proposal,
        IReadOnlyList<string>? GateFailures,
        string? Model) : TranscriptEntry;

    /// <summary>What became of a question; a later entry about the same question replaces an earlier one.</summary>
    public sealed record Covered(string QuestionId, CoverageStatus Status, IReadOnlyList<string> Slots, IReadOnlyList<long> AnswerSeqs) : TranscriptEntry;

    /// <summary>Numbers given; fields that are not null replace earlier ones.</summary>
    public sealed record Rated(Ratings Ratings) : TranscriptEntry;

    /// <summary>Whether they want to hear what changed.</summary>
    public sealed record OptedIn(OptIn Choice) : TranscriptEntry;

    /// <summary>New words for an earlier message.</summary>
    public sealed record Corrected(long Seq, string Text, DateTimeOffset At) : TranscriptEntry;

    /// <summary>The participant took an earlier message back: its words are no longer shown, nor the ones before them.</summary>
    public sealed record Withdrawn(long Seq, DateTimeOffset At) : TranscriptEntry;

    /// <summary>Researchers are told before the interview has ended.</summary>
    public sealed record Alerted(AlertReason Reason, DateTimeOffset At) : TranscriptEntry;

    /// <summary>
    /// What one step of the engine got from outside beyond the messages: with it a replay recomputes every decision.
    /// </summary>
    public sealed record Stepped(DateTimeOffset Now, int Seed, IReadOnlyList<long> Inbox, string? Effect, string? Secret) : TranscriptEntry;

    /// <summary>The end.</summary>
    public sealed record Ended(InterviewStatus Status, DateTimeOffset At, ModelStamp? Model) : TranscriptEntry;

    /// <summary>What the <c>finish</c> job made of it.</summary>
    public sealed record Summarised(TranscriptSummary Summary) : TranscriptEntry;
}

/// <summary>A question as one participant is asked it: resolved once, when the interview starts.</summary>
public sealed record PlannedQuestion(string Id, bool Mandatory, string Text, IReadOnlyList<string> Slots);
