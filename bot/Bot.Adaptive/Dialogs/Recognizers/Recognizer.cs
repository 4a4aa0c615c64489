using Bot.Adaptive.Activities;

namespace Bot.Adaptive.Dialogs;

/// <summary>Finds intents and entities in what somebody wrote. Pure, immutable, without a model.</summary>
public abstract class Recognizer
{
    /// <summary>What the message says, by this recognizer's lights.</summary>
    public abstract RecognizerResult Recognize(DialogContext dc, Activity activity);
}
