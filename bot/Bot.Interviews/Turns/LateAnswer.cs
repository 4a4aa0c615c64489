using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// A message that was sent before the newest question was: it belongs to the answer before. It is added there, nothing is
/// asked again, and the newest question goes on waiting.
/// </summary>
internal static class LateAnswer
{
    /// <summary>The turn of a late answer; null when the message is not late.</summary>
    public static InterviewerTurn? Of(StudyBundle bundle, InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input)
    {
        if (state is not { Phase: Phase.Interview, Pending: { Kind: MessageKind.Question or MessageKind.Probe } pending }
            || history.Answers is not [.., { QuestionId: { } answered }]
            || state.Ledger.Find(answered) is not { } line
            || !input.Entries.All(e => e.Joinable && e.Origin is { Synchronous: false } && e.SentAt < pending.AskedAt)
            || input.Entries.Any(e => bundle.Reads.Commands.Recognize(e.Activity.MessageText ?? "", state.Language) is not null))
        {
            return null;
        }

        var messages = input.Entries
            .Select((e, i) => new IncomingMessage(state.NextSeq + i, e.SentAt, e.Activity.MessageText ?? "", e.LogSequence, e.Activity.Id))
            .Where(m => m.Text.Trim().Length > 0).ToList();
        var longer = line with { Answers = line.Answers.AddRange(messages.Select(m => m.Seq)) };
        return new(new TurnOutcome
        {
            Processed = input.Entries.Count,
            State = state with { NextSeq = state.NextSeq + input.Entries.Count, Ledger = state.Ledger.With(answered, longer) },
            Memory = memory,
            Transcript =
            [
                .. messages.Select(m => m.As(MessageKind.Answer, answered)),
                new TranscriptEntry.Covered(answered, longer.Status, longer.Slots, longer.Answers),
            ],
        });
    }
}
