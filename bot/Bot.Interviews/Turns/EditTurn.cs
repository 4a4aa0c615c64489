using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Bundles;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// The participant edited or deleted a message in their chat. The answer that it was is read anew; nothing is asked because of
/// it, and it does not count as another answer. An edit of anything else changes nothing.
/// </summary>
internal static class EditTurn
{
    /// <summary>How long after its end an interview may still be corrected.</summary>
    private static readonly TimeSpan s_afterEnd = TimeSpan.FromHours(24);

    public static InterviewerTurn Of(StudyBundle? bundle, InterviewState state, InterviewHistory history, MemoryState memory, TurnInput input)
    {
        var activity = input.Entries[0].Activity;
        if (bundle is null || state.ConsentedAt is null || input.Now > state.EndedAt + s_afterEnd || activity.Id is not { } id || history.Answers.LastOrDefault(a => a.ActivityId == id) is not { } answer)
        {
            return InterviewerTurn.Nothing(state, memory, input);
        }

        var text = activity.Type == ActivityTypes.MessageDelete ? "" : activity.MessageText?.Trim() ?? "";
        if (text == answer.Text)
        {
            return InterviewerTurn.Nothing(state, memory, input);
        }

        TranscriptEntry change = text.Length == 0 ? new TranscriptEntry.Withdrawn(answer.Seq, input.Now) : new TranscriptEntry.Corrected(answer.Seq, text, input.Now);
        var entries = new List<TranscriptEntry> { change };
        if (answer.QuestionId is { } asked && bundle.Study.Questions.FirstOrDefault(q => q.Id == asked) is { } question)
        {
            state = Judge(bundle, question, state, history.With(entries), entries);
        }
        else if (Score(bundle, state, answer.Text) == state.Recommend && Score(bundle, state, text) is { } score)
        {
            state = state with { Recommend = score };
            entries.Add(new TranscriptEntry.Rated(new Ratings(Recommend: score)));
        }

        var over = state.Phase == Phase.Ended;
        if (over)
        {
            entries.Add(new TranscriptEntry.Summarised(ExtractiveSummary.Of(state, history.With(entries))));
        }

        return new(new TurnOutcome { Processed = input.Entries.Count, State = state, Memory = memory, Transcript = entries, Amends = over });
    }

    /// <summary>What the question's answers cover now. Slots that were covered stay so unless everything was taken back.</summary>
    private static InterviewState Judge(StudyBundle bundle, Question question, InterviewState state, InterviewHistory history, List<TranscriptEntry> entries)
    {
        if (state.Ledger.Find(question.Id) is not { } line)
        {
            return state;
        }

        var trail = history.TrailOf(question.Id);
        var rules = bundle.Rules.For(state.Language);
        var readings = trail.Answers.Select(text => AnswerReading.Of(text, rules)).ToList();
        var real = readings.Any(reading => reading.IsReal || reading.Form == AnswerForm.Symbols);
        var slots = SlotReader.Read(question, readings, [.. trail.Probes], real ? line.Slots : [], bundle.Rules);
        line = line with { Slots = [.. slots.Where(slot => slot.Covered).Select(slot => slot.Name)] };
        if (!line.IsOpen)
        {
            line = line with { Status = real ? FollowUps.StatusOf(question, line) : CoverageStatus.Declined };
            entries.Add(new TranscriptEntry.Covered(question.Id, line.Status, line.Slots, line.Answers));
        }

        return state with { Ledger = state.Ledger.With(question.Id, line) };
    }

    private static int? Score(StudyBundle bundle, InterviewState state, string text) =>
        bundle.Reads.Scores.Read(text, state.Language, 0, 10) is { Certain: true, Value: var value } ? value : null;
}
