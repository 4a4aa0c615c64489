using Bot.Adaptive.Dialogs;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>The <c>finish</c> job: makes the summary that a researcher reads first and has the transcript delivered.</summary>
internal static class FinishTurn
{
    public static InterviewerTurn Of(InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input) => new(new TurnOutcome
    {
        Processed = input.Entries.Count,
        State = state,
        Memory = memory,
        Transcript = state.ConsentedAt is null ? [] : [new TranscriptEntry.Summarised(ExtractiveSummary.Of(state, history))],
        Delivers = state.ConsentedAt is not null,
    });
}
