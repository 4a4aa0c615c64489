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
[JsonDerivedType(typeof(Turned), "turn")]
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
    /// <param name="Attempts">What a model answered, call by call, with the gate's verdicts; null when none was asked.</param>
    /// <param name="Scores">What the decision weighed.</param>
    public sealed record Decided(
        DateTimeOffset At,
        string QuestionId,
        string Decision,
        string Reason,
        string? Proposal,
        IReadOnlyList<string>? GateFailures,
        string? Model,
        IReadOnlyList<ModelAttempt>? Attempts = null,
        DecisionScores? Scores = null) : TranscriptEntry;

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
    /// Begins what one turn appends: everything that the turn got from outside. With the turns before it, a replay recomputes
    /// every decision.
    /// </summary>
    /// <param name="Seed">Of its random choices.</param>
    /// <param name="Secret">What marked the participant's words as data in prompts.</param>
    /// <param name="Model">The model that could be asked; null when there was none.</param>
    /// <param name="Effects">What came of calls to the model, in order.</param>
    /// <param name="Start">Where the interview stood, in its first turn only.</param>
    public sealed record Turned(
        DateTimeOffset Now,
        int Seed,
        string Secret,
        string? Model,
        IReadOnlyList<RecordedInput> Inputs,
        IReadOnlyList<RecordedEffect> Effects,
        RecordedStart? Start) : TranscriptEntry;

    /// <summary>
    /// What <see cref="Turned"/> was before it held everything. None is written any more; interviews of that time hold some, and
    /// are read as if these were not there.
    /// </summary>
    public sealed record Stepped(DateTimeOffset Now, int Seed) : TranscriptEntry;

    /// <summary>The end.</summary>
    public sealed record Ended(InterviewStatus Status, DateTimeOffset At, ModelStamp? Model) : TranscriptEntry;

    /// <summary>What the <c>finish</c> job made of it.</summary>
    public sealed record Summarised(TranscriptSummary Summary) : TranscriptEntry;
}

/// <summary>A question as one participant is asked it: resolved once, when the interview starts.</summary>
public sealed record PlannedQuestion(string Id, bool Mandatory, string Text, IReadOnlyList<string> Slots);

/// <summary>One call to a model within a decision.</summary>
/// <param name="Proposal">The follow-up that it proposed; empty when it wants none, null when its answer is of no use.</param>
/// <param name="Failure">Why its answer is of no use; null when it is.</param>
/// <param name="Refused">The gate's rules that speak against the proposal, each with the words that offend.</param>
public sealed record ModelAttempt(string? Proposal, string? Failure, IReadOnlyList<GateRefusal> Refused);

/// <summary>A rule of the gate that a proposal broke.</summary>
/// <param name="Rule">Its name, such as <c>either-or</c>.</param>
/// <param name="Span">The words that offend.</param>
public sealed record GateRefusal(string Rule, string Span);

/// <summary>What a decision over a follow-up weighed.</summary>
/// <param name="Words">Of the newest answer.</param>
/// <param name="Shows">What its words show, such as <c>reason</c> or <c>feeling</c>.</param>
/// <param name="OpenSlots">What the question is still meant to bring up.</param>
/// <param name="Richness">0–3, by a model; null without one.</param>
/// <param name="Emotion">By a model; null without one.</param>
/// <param name="Wish">By a model; null without one.</param>
/// <param name="MinutesLeft">Of the study's minutes.</param>
/// <param name="TurnsLeft">Answers that may still be asked for.</param>
public sealed record DecisionScores(
    int Words,
    IReadOnlyList<string> Shows,
    IReadOnlyList<string> OpenSlots,
    int? Richness,
    string? Emotion,
    string? Wish,
    double MinutesLeft,
    int TurnsLeft);
