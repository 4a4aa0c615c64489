using Bot.Interviews.Bundles;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// What one turn appends to the transcript. Before consent nothing is: our own messages wait in the state, the person's
/// words are dropped. With consent the record begins.
/// </summary>
internal static class TurnTranscript
{
    public static TurnOutcome Into(TurnOutcome outcome, StudyBundle bundle, InterviewState before, InterviewTurn bench)
    {
        var state = bench.State;
        if (state.ConsentedAt is null)
        {
            return bench.Ends ? Declined(outcome, bundle, bench) : Waiting(outcome, before, bench);
        }

        var (said, next) = Number(outcome, bench, state.NextSeq);
        var timers = Timers(bundle, bench);
        state = state with { NextSeq = next, BeforeConsent = [], TypedBeforeConsent = [], Reminds = state.Reminds || timers.Exists(t => t.Name == Reminder.Timer) };
        var begins = before.ConsentedAt is null;
        IEnumerable<TranscriptEntry> opening = begins
            ? [Start(bundle, bench, state.Participant), .. before.BeforeConsent.Select(m => new TranscriptEntry.Said(m))]
            : [];
        return outcome with
        {
            State = state,
            Transcript = [.. opening, .. bench.Heard, .. bench.Noted.Where(n => n is TranscriptEntry.Consented), .. said, .. bench.Noted.Where(n => n is not TranscriptEntry.Consented)],
            DropLog = begins ? before.TypedBeforeConsent : [],
            Alerts = [.. bench.Noted.OfType<TranscriptEntry.Alerted>().Select(a => a.Reason)],
            Timers = timers,
            Jobs = bench.Ends ? [Interviewer.FinishJob] : [],
        };
    }

    /// <summary>The first entry of a transcript: the questions in the words in which this participant is asked them.</summary>
    public static TranscriptEntry.Started Start(StudyBundle bundle, InterviewTurn bench, string participant)
    {
        var study = bundle.Study;
        var state = bench.State;
        return new(
            study.Id,
            study.Title.In(state.Language, study.Languages[0]),
            bundle.Revision,
            study.Flow,
            bundle.Hash,
            state.Segment,
            participant,
            state.Channel,
            state.Language,
            state.StartedAt,
            [.. study.Questions.Select(q => new PlannedQuestion(q.Id, q.Mandatory, bench.TextOf(q), [.. q.Slots.Select(s => s.Name)]))]);
    }

    private static TurnOutcome Waiting(TurnOutcome outcome, InterviewState before, InterviewTurn bench)
    {
        // What was typed takes no number: the record begins with our own words and the answer that agreed to them.
        var (said, next) = Number(outcome, bench, before.NextSeq);
        return outcome with
        {
            State = bench.State with
            {
                NextSeq = next,
                BeforeConsent = before.BeforeConsent.AddRange(said.Select(s => s.Message)),
                TypedBeforeConsent = before.TypedBeforeConsent.AddRange(bench.Messages.Select(m => m.LogSequence).OfType<long>()),
            },
        };
    }

    /// <summary>That somebody declined is kept, and nothing about them.</summary>
    private static TurnOutcome Declined(TurnOutcome outcome, StudyBundle bundle, InterviewTurn bench) => outcome with
    {
        State = bench.State with { Participant = "", BeforeConsent = [], TypedBeforeConsent = [] },
        Transcript =
        [
            Start(bundle, bench, participant: ""),
            new TranscriptEntry.Consented(new(Given: false, null, null, null, null)),
            .. bench.Noted.OfType<TranscriptEntry.Ended>(),
        ],
    };

    private static (List<TranscriptEntry.Said> Said, long Next) Number(TurnOutcome outcome, InterviewTurn bench, long next)
    {
        var said = new List<TranscriptEntry.Said>();
        foreach (var activity in outcome.Messages.Where(a => a.IsMessage))
        {
            var message = InterviewerMessage.From(activity);
            said.Add(new(new TranscriptMessage
            {
                Seq = next++,
                At = bench.Now,
                From = Speaker.Interviewer,
                Kind = message.Kind,
                Text = message.Text,
                QuestionId = message.QuestionId,
                Source = message.Source,
                Trigger = message.Trigger,
                Slot = message.Slot,
                Model = message.Model?.Name,
                PromptRevision = message.Model?.PromptRevision ?? (message.Kind == MessageKind.Probe && message.Source == MessageSource.Rules ? "rules" : null),
            }));
        }

        return (said, next);
    }

    private static List<TimerChange> Timers(StudyBundle bundle, InterviewTurn bench)
    {
        if (!bench.Ends && bench.Messages.Count == 0)
        {
            return [];
        }

        var silence = bench.Ends ? default(DateTimeOffset?) : bench.Now.AddHours(bundle.Study.Retention.SilenceHours);
        return [new(Interviewer.SilenceTimer, silence), .. Reminder.Changes(bench.State, bundle.Study, bench.Input.Entries[^1].Origin?.Place, bench.Now)];
    }
}
