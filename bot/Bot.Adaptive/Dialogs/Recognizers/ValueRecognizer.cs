using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.ValueRecognizer</c>: a card that was submitted (no text, an object as value) names its own intent and entities.
/// Every adaptive dialog with a recognizer has it besides its own.
/// </summary>
public sealed class ValueRecognizer : Recognizer
{
    private ValueRecognizer()
    {
    }

    public static Kind Kind { get; } = Kind.Of<Recognizer>("Microsoft.ValueRecognizer", "The intent and entities that a submitted card names.", _ => new ValueRecognizer());

    public override RecognizerResult Recognize(DialogContext dc, Activity activity) => Read(activity);

    internal static RecognizerResult Read(Activity activity)
    {
        if (!activity.IsMessage || !string.IsNullOrEmpty(activity.MessageText) || activity.Value is not ObjectValue submitted)
        {
            return new(activity.MessageText ?? "", [], ObjectValue.Empty);
        }

        var entities = ObjectValue.Of(submitted
            .Where(pair => !string.Equals(pair.Key, "intent", StringComparison.OrdinalIgnoreCase))
            .Select(pair => KeyValuePair.Create(pair.Key, (Value)ListValue.Of([pair.Value]))));
        return new("", submitted.Contains("intent") ? [new(submitted["intent"].ToString()!, 1.0)] : [], entities);
    }
}
