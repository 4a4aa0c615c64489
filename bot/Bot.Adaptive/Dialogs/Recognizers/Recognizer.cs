using Bot.Adaptive.Activities;

namespace Bot.Adaptive.Dialogs;

/// <summary>Finds intents and entities in what somebody wrote. Pure, immutable, without a model.</summary>
public abstract class Recognizer
{
    /// <summary>What sets of recognizers call it: its <c>id</c>, else the name of its file, else nothing.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>What the message says, by this recognizer's lights.</summary>
    public abstract RecognizerResult Recognize(DialogContext dc, Activity activity);
}
