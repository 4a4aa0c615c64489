using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Recognizers that ask services which are retired or which steps cannot ask. Bots made elsewhere name them in files that
/// were generated, often without need: they load with a warning and recognize nothing.
/// </summary>
public sealed class RetiredRecognizer : Recognizer
{
    private RetiredRecognizer(NodeReader reader) =>
        reader.Warn($"{reader.KindName} asks a service that is not there, so it recognizes nothing. Use Microsoft.RegexRecognizer.");

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Of("Microsoft.LuisRecognizer"),
        Of("Microsoft.OrchestratorRecognizer"),
        Of("Microsoft.QnAMakerRecognizer"),
    ];

    public override RecognizerResult Recognize(DialogContext dc, Activity activity) =>
        RecognizerResult.None(activity.MessageText ?? "");

    private static Kind Of(string name) =>
        Kind.Of<Recognizer>(name, "Recognizes nothing here: its service is not there.", reader => new RetiredRecognizer(reader));
}
