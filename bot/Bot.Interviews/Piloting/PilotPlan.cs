using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Piloting;

/// <summary>What a pilot is held with.</summary>
/// <param name="Study">The id of the study.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Segment">The segment of all participants; null for none.</param>
/// <param name="Seed">The same seed gives the same pilot, as far as no model takes part.</param>
/// <param name="Model">Null when rules choose the follow-ups.</param>
public sealed record PilotPlan(string Study, string Language, string? Segment, int Seed, IPilotModel? Model);

/// <summary>One interview of a pilot, held.</summary>
/// <param name="Record">What was appended.</param>
/// <param name="Talk">What was said, by both.</param>
/// <param name="AfterEnd">What the interviewer said after the end.</param>
/// <param name="Turns">How often it was the participant's turn.</param>
/// <param name="Lasted">On the clock of the interview.</param>
/// <param name="Cost">Of the interviewer's calls to the model.</param>
public sealed record PilotRun(
    Persona Persona,
    IReadOnlyList<TranscriptEntry> Record,
    IReadOnlyList<PilotLine> Talk,
    IReadOnlyList<string> AfterEnd,
    int Turns,
    TimeSpan Lasted,
    PilotCost Cost);
