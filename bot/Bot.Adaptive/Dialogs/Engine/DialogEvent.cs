using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Something that dialogs may react to, offered from the inside out.</summary>
/// <param name="Bubble">Whether it goes on to the dialogs around when nobody inside handled it.</param>
public sealed record DialogEvent(string Name, Value Value, bool Bubble)
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";
    public const string RecognizeUtterance = "recognizeUtterance";
    public const string RecognizedIntent = "recognizedIntent";
    public const string UnknownIntent = "unknownIntent";
    public const string EndOfActions = "endOfActions";
    public const string Error = "error";

    /// <summary>As expressions see it: <c>turn.dialogEvent</c>.</summary>
    public Value ToValue() =>
        ObjectValue.Empty.With("name", Name).With("value", Value).With("bubble", Bubble);
}
