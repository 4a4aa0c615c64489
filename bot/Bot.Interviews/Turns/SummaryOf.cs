using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>The line of a list that an interview's state makes.</summary>
public static class SummaryOf
{
    public static InterviewSummary Interview(string id, InterviewState state, Study study)
    {
        var mandatory = study.Questions.Where(q => q.Mandatory).ToList();
        return new InterviewSummary
        {
            Id = id,
            Study = state.Study,
            StudyTitle = study.Title.In(state.Language, study.Languages[0]),
            StudyRevision = state.Revision,
            Status = state.Status,
            Segment = state.Segment,
            Participant = state.Participant,
            Channel = state.Channel,
            Language = state.Language,
            StartedAt = state.StartedAt,
            EndedAt = state.EndedAt,
            DurationSeconds = (int)((state.EndedAt ?? state.StartedAt) - state.StartedAt).TotalSeconds,
            MandatoryDone = mandatory.Count(q => state.Ledger.Find(q.Id) is { IsOpen: false }),
            MandatoryTotal = mandatory.Count,
            Recommend = state.Recommend,
            Alerts = state.Alerts.IsEmpty ? null : state.Alerts,
            Answers = state.Answers,
        };
    }

    /// <summary>Whether nothing changed that a list shows at a glance; the count of answers is allowed to lag.</summary>
    public static bool SameLine(InterviewState before, InterviewState after) =>
        before.Status == after.Status
        && before.ConsentedAt == after.ConsentedAt
        && before.EndedAt == after.EndedAt
        && before.Recommend == after.Recommend
        && before.Alerts.Length == after.Alerts.Length
        && Settled(before) == Settled(after);

    private static int Settled(InterviewState state) => state.Ledger.Lines.Count(l => !l.Value.IsOpen);
}
