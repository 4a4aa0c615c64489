using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.MultiLanguageRecognizer</c>: the recognizer for the language of the message, by the language policy.</summary>
public sealed class MultiLanguageRecognizer : Recognizer
{
    private readonly FrozenDictionary<string, Recognizer> _recognizers;
    private readonly LanguagePolicy? _policy;

    private MultiLanguageRecognizer(NodeReader reader)
    {
        _recognizers = Read(reader).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _policy = reader.Find("languagePolicy", "For a locale, the locales to try in its place.", Shape.Map(Shape.List(Shape.Constant)))?.ToValue() is ObjectValue stated
            ? LanguagePolicy.Of(stated.Select(pair => KeyValuePair.Create(
                pair.Key, pair.Value is ListValue locales ? locales.Select(locale => locale.ToString()!).ToImmutableArray() : [])))
            : null;
    }

    public static Kind Kind { get; } = Kind.Of<Recognizer>(
        "Microsoft.MultiLanguageRecognizer", "The recognizer for the language of the message.", reader => new MultiLanguageRecognizer(reader));

    public override RecognizerResult Recognize(DialogContext dc, Activity activity)
    {
        foreach (var locale in (_policy ?? dc.Turn.Flow.Languages).For(activity.Locale ?? ""))
        {
            if (_recognizers.TryGetValue(locale, out var recognizer))
            {
                return recognizer.Recognize(dc, activity);
            }
        }

        return new(activity.MessageText ?? "", [], ObjectValue.Empty);
    }

    private static IEnumerable<KeyValuePair<string, Recognizer>> Read(NodeReader reader)
    {
        if (reader.Find("recognizers", "A recognizer for each locale; \"\" is for all others.", Shape.Map(Shape.Component<Recognizer>())) is not JsonObjectNode byLocale)
        {
            yield break;
        }

        foreach (var property in byLocale.Properties.DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (reader.ComponentAt<Recognizer>(property.Value, property.Name) is { } recognizer)
            {
                yield return new(property.Name, recognizer);
            }
        }
    }
}
