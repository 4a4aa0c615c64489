using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What a dialog sends: a text that language generation turns into an activity, or an activity written out.</summary>
public sealed class ActivityTemplate
{
    private readonly TextTemplate? _text;
    private readonly Activity? _activity;

    private ActivityTemplate(TextTemplate? text, Activity? activity) => (_text, _activity) = (text, activity);

    /// <summary><c>Microsoft.StaticActivityTemplate</c>, the written-out form with a kind of its own.</summary>
    public static Kind StaticKind { get; } = Kind.Of<ActivityTemplate>("Microsoft.StaticActivityTemplate", "An activity as it is written.", reader =>
        Of(reader.Find("activity", "The activity.", Shape.Activity) is JsonObjectNode node ? (ObjectValue)node.ToValue() : ObjectValue.Empty));

    public static ActivityTemplate Of(TextTemplate text) => new(text, null);

    public static ActivityTemplate Of(ObjectValue activity) =>
        new(null, new Activity(activity.Contains("type") ? activity : activity.With("type", ActivityTypes.Message)));

    /// <summary>The activity now; null when the text is blank.</summary>
    /// <exception cref="DialogException">The text cannot be generated.</exception>
    public Activity? Render(DialogContext dc) => _activity ?? ActivityFactory.FromValue(_text!.Render(dc));

    public override string ToString() => _text?.Source ?? Json.Write(_activity!.Fields);
}
