using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Turns;

/// <summary>
/// A button that was clicked: a message that says what the button said, with what the button carried as its value,
/// <c>{ "candor": { "choice", "instance" } }</c>.
/// </summary>
public static class Click
{
    /// <summary>The field of a button, and of the message that shows it, that names which asking it belongs to.</summary>
    public const string Instance = "instance";

    /// <summary>
    /// Whether a click means something that is not being asked (any more). Cards stay clickable for ever where they could not
    /// be updated; such a click is no answer to what is asked now.
    /// </summary>
    internal static bool IsStale(Activity activity, InterviewState state) =>
        activity is { IsMessage: true, Value: ObjectValue value }
        && value[InterviewerMessage.Field] is ObjectValue about
        && state.Phase is Phase.Welcome or Phase.Interview or Phase.Ended
        && (about[Instance] as TextValue)?.Text != (state.Pending?.Instance ?? "");
}
