using Bot.Adaptive.Dialogs;

namespace Bot.Interviews.Turns;

/// <summary>The silence timer: an interview that nobody went on with ends with what there is.</summary>
internal static class SilenceTurn
{
    public static InterviewerTurn Of(Interviewer interviewer, InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input)
    {
        if (state.Phase != Phase.Interview || input.Entries[0].Name != Interviewer.SilenceTimer)
        {
            return InterviewerTurn.Nothing(state, memory, input);
        }

        var bench = interviewer.Bench(state, history, input);
        bench.End(Transcripts.InterviewStatus.Silent);
        return new(new TurnOutcome
        {
            Processed = input.Entries.Count,
            State = bench.State,
            Memory = memory,
            Transcript = [.. bench.Noted],
            Jobs = [Interviewer.FinishJob],
        });
    }
}
