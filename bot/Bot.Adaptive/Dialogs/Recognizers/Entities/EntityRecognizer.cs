using System.Globalization;
using Bot.Adaptive.Activities;

namespace Bot.Adaptive.Dialogs;

/// <summary>Finds entities of one type. By itself it is a recognizer that finds no intents.</summary>
public abstract class EntityRecognizer : Recognizer
{
    public sealed override RecognizerResult Recognize(DialogContext dc, Activity activity)
    {
        var text = activity.MessageText ?? "";
        return new(text, [], EntityLists.Of(EntityPool.Fill([this], dc, activity, [])));
    }

    /// <summary>The entities in one text.</summary>
    /// <param name="text">The message, or an entity of the type <c>text</c> inside it.</param>
    internal abstract IEnumerable<Entity> Read(DialogContext dc, string text, CultureInfo culture);

    /// <summary>Entities that came with the message, whatever its text.</summary>
    internal virtual IEnumerable<Entity> Received(Activity activity) => [];
}
