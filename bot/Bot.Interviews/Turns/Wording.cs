using Bot.Interviews.Studies;

namespace Bot.Interviews.Turns;

/// <summary>Which bytes a question is asked in: by segment and language, the same from the first turn to the last.</summary>
public static class Wording
{
    /// <summary>The question for a participant. A missing past-tense variant is an error of the study's check, so it is there.</summary>
    public static string Of(Question question, Segment? segment, string language, string fallback) =>
        (question.TextFor(segment) ?? question.Text).In(language, fallback);

    /// <summary>The researcher's own follow-up for a slot; null when there is none.</summary>
    public static string? Of(Slot slot, bool former, string language, string fallback) =>
        slot.FollowUpFor(former)?.In(language, fallback);
}
