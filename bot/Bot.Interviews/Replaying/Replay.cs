using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Probing;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Replaying;

/// <summary>
/// Recomputes every turn of a stored interview from what the turn got, and compares what it decides with what was recorded.
/// No model is called: its recorded answers are given again. Each turn starts from what was true then, so that with other
/// flow files exactly the turns are named that these would have decided otherwise.
/// </summary>
public static class Replay
{
    private static readonly EffectResult s_unrecorded = new ModelAnswer(null, "not recorded", MayRetry: false, RemainingMs: 0).ToResult();

    /// <summary>Replays an interview.</summary>
    /// <param name="record">What was appended, in order.</param>
    /// <param name="pinned">The bundle that the interview ran with.</param>
    /// <param name="instead">The bundle to decide with instead; null to decide with the same.</param>
    public static ReplayReport Of(IReadOnlyList<TranscriptEntry> record, StudyBundle pinned, StudyBundle? instead = null)
    {
        var kept = new Interviewer(new ReplayShelf(pinned));
        var other = instead is null ? null : new Interviewer(new ReplayShelf(instead with { Hash = pinned.Hash, Revision = pinned.Revision }));
        var history = InterviewHistory.Empty;
        (InterviewState State, MemoryState Memory)? at = null;
        string? lost = null;
        var turns = new List<ReplayedTurn>();
        foreach (var (turn, recorded) in Turns(record))
        {
            at = turn.Start is { } start ? TurnRecord.Start(start) : at;
            var now = lost is null && at is { } from ? Run(kept, from.State, history, from.Memory, turn) : Recomputed.Lost(lost ?? "the record does not say where the interview stood");
            var shown = other is null || at is not { } same ? now : Run(other, same.State, history, same.Memory, turn);
            turns.Add(new(turns.Count + 1, turn, recorded, [.. EntryDifferences.Of(recorded, shown.Entries, ignorePrompts: other is not null), .. shown.Problems]));
            at = now.State is null ? at : (now.State, now.Memory!);
            lost = now.State is null ? "the turn before it could not be recomputed" : null;
            history = history.With([turn, .. recorded]);
        }

        return new(record.OfType<TranscriptEntry.Started>().FirstOrDefault(), turns);
    }

    /// <summary>The record, turn by turn.</summary>
    private static IEnumerable<(TranscriptEntry.Turned Turn, IReadOnlyList<TranscriptEntry> Recorded)> Turns(IReadOnlyList<TranscriptEntry> record)
    {
        for (var i = 0; i < record.Count;)
        {
            var next = i + 1;
            while (next < record.Count && record[next] is not TranscriptEntry.Turned)
            {
                next++;
            }

            if (record[i] is TranscriptEntry.Turned turn)
            {
                yield return (turn, [.. record.Skip(i + 1).Take(next - i - 1)]);
            }

            i = next;
        }
    }

    private static Recomputed Run(Interviewer interviewer, InterviewState state, InterviewHistory history, MemoryState memory, TranscriptEntry.Turned recorded)
    {
        try
        {
            var effects = TurnRecord.Effects(recorded);
            var turn = interviewer.Begin(state, history, memory, TurnRecord.Input(recorded));
            var asked = 0;
            while (turn.Outcome.Asked is not null)
            {
                turn = turn.Resume(asked < effects.Count ? effects[asked] : s_unrecorded);
                asked++;
            }

            var outcome = turn.Outcome;
            return new(
                outcome.State,
                memory.Apply(outcome.Memory.Writes),
                [.. outcome.Transcript.Where(entry => entry is not TranscriptEntry.Turned)],
                asked == effects.Count ? [] : [$"the model is asked {Times(asked)} instead of {Times(effects.Count)}{(asked > effects.Count ? "; what it would have answered is not known" : "")}"]);
        }
        catch (Exception fault) when (fault is DialogException or InvalidOperationException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException)
        {
            // Flow files that differ too much do not fit the recorded place in the flow: that is a finding about them.
            return Recomputed.Lost($"cannot be recomputed: {fault.Message}");
        }
    }

    private static string Times(int count) => count switch { 0 => "not at all", 1 => "once", 2 => "twice", _ => $"{count} times" };

    private sealed record Recomputed(InterviewState? State, MemoryState? Memory, IReadOnlyList<TranscriptEntry> Entries, IReadOnlyList<string> Problems)
    {
        public static Recomputed Lost(string why) => new(null, null, [], [why]);
    }
}
