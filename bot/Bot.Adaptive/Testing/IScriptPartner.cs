using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary>Who answers in a scripted conversation: a flow alone, or a product around one. Keeps what a conversation keeps.</summary>
public interface IScriptPartner
{
    /// <summary>What is said to an activity, in order.</summary>
    /// <exception cref="DialogException">The flow did something impossible; the exception holds what was said before.</exception>
    IReadOnlyList<Activity> Answer(StepInput input);

    /// <summary>Lets a script look at memory, and write to it, from the innermost dialog, without running any.</summary>
    /// <exception cref="DialogException">No dialog has begun whose memory there would be.</exception>
    void Inspect(StepInput input, Action<DialogContext> look);

    /// <summary>Changes what the scope <c>settings</c> shows from here on.</summary>
    /// <exception cref="DialogException">The partner has no settings.</exception>
    void Mock(Func<ObjectValue, ObjectValue> change);
}
