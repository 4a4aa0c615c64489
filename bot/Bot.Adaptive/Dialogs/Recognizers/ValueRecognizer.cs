using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Every adaptive dialog has it: a card that was submitted (no text, an object as value) names its own intent and entities.</summary>
internal static class ValueRecognizer
{
    public static RecognizerResult? Recognize(Activity activity)
    {
        if (!string.IsNullOrEmpty(activity.MessageText) || activity.Value is not ObjectValue submitted)
        {
            return null;
        }

        var entities = ObjectValue.Of(submitted
            .Where(pair => !string.Equals(pair.Key, "intent", StringComparison.OrdinalIgnoreCase))
            .Select(pair => KeyValuePair.Create(pair.Key, (Value)ListValue.Of([pair.Value]))));
        var intent = (submitted["intent"] as TextValue)?.Text;
        return new("", intent is null ? [] : [new(intent, 1.0)], entities);
    }
}
