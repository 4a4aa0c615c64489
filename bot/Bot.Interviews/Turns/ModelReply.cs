using System.Collections.Immutable;
using Bot.Interviews.Probing;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>What came of asking the model.</summary>
/// <param name="Rating">Its opinion of the answer; null when it gave none that can be used.</param>
/// <param name="Accepted">Its follow-up, if it passed the gate.</param>
/// <param name="GateFailures">What the gate said against it.</param>
/// <param name="Json">Its answer as it came, for the record; null when there was none.</param>
/// <param name="Failure">Why there is no usable answer; null when there is one.</param>
/// <param name="MayRetry">The same call might succeed at once.</param>
/// <param name="RemainingMs">What is left of the turn's deadline.</param>
internal sealed record ModelReply(
    FollowUpRating? Rating,
    string? Accepted,
    ImmutableArray<GateFailure> GateFailures,
    string? Json,
    string? Failure,
    bool MayRetry,
    int RemainingMs,
    ModelStamp Model);
