using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Turns;

/// <summary>
/// Reminds somebody who went away in the middle of an interview, where messages can be sent to them: once for each time they
/// go away, twice in an interview at most. What it says stands in the flow, as for every event.
/// </summary>
public static class Reminder
{
    /// <summary>The timer, and the event that the flow hears.</summary>
    public const string Timer = "candor/remind";

    /// <summary>How often somebody is reminded in one interview.</summary>
    private const int Most = 2;

    /// <summary>What a turn does about it: sets it anew when the participant wrote, and takes it back at the end.</summary>
    /// <param name="place">Where they wrote; null where nothing can be sent to them.</param>
    internal static IEnumerable<TimerChange> Changes(InterviewState state, Study study, ChatPlace? place, DateTimeOffset now)
    {
        if (state.Phase == Phase.Ended)
        {
            return state.Reminds ? [new(Timer, null)] : [];
        }

        return place is not null && study.Retention.ReminderHours > 0 && state.Reminders < Most ? [new(Timer, Due(study, now))] : [];
    }

    internal static bool IsDue(InterviewState state, TurnEntry entry) =>
        state is { Phase: Phase.Interview, Pending: not null, Reminders: < Most } && entry.Origin is { Place: not null };

    internal static InterviewState Noted(InterviewState state) => state with { Reminders = state.Reminders + 1 };

    /// <summary>The same time of day as their last word, unless the study knows that it is night where they are.</summary>
    private static DateTimeOffset Due(Study study, DateTimeOffset now)
    {
        var due = now.AddHours(study.Retention.ReminderHours);
        return QuietHours.FindZone(study.Invitation.TimeZone) is { } zone ? QuietHours.NextAllowed(due, zone) : due;
    }
}
