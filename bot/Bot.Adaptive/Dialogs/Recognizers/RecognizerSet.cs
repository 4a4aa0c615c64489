using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.RecognizerSet</c>: what several recognizers find, taken together.</summary>
public sealed class RecognizerSet : Recognizer
{
    private readonly ImmutableArray<Recognizer> _recognizers;

    private RecognizerSet(NodeReader reader) => _recognizers = reader.Components<Recognizer>("recognizers", "All of them are asked.");

    public static Kind Kind { get; } = Kind.Of<Recognizer>("Microsoft.RecognizerSet", "What several recognizers find, taken together.", reader => new RecognizerSet(reader));

    public override RecognizerResult Recognize(DialogContext dc, Activity activity) =>
        RecognizerResult.Union(activity.MessageText ?? "", _recognizers.Select(recognizer => recognizer.Recognize(dc, activity)));
}
