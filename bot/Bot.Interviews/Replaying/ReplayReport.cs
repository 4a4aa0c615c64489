using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Replaying;

/// <summary>What a replay found.</summary>
/// <param name="Start">What the interview was about; null when nothing is recorded.</param>
public sealed record ReplayReport(TranscriptEntry.Started? Start, IReadOnlyList<ReplayedTurn> Turns)
{
    /// <summary>The turns that would be decided otherwise.</summary>
    public IEnumerable<ReplayedTurn> Changed => Turns.Where(turn => !turn.IsIdentical);

    /// <summary>Whether there is something to replay and every turn of it is decided as it was.</summary>
    public bool IsIdentical => Turns.Count > 0 && Turns.All(turn => turn.IsIdentical);
}

/// <summary>One turn.</summary>
/// <param name="Number">From 1, beginning with the consent.</param>
/// <param name="Input">What it got.</param>
/// <param name="Recorded">What it decided then.</param>
/// <param name="Differences">What it decides otherwise now, one line each.</param>
public sealed record ReplayedTurn(int Number, TranscriptEntry.Turned Input, IReadOnlyList<TranscriptEntry> Recorded, IReadOnlyList<string> Differences)
{
    public bool IsIdentical => Differences.Count == 0;
}
