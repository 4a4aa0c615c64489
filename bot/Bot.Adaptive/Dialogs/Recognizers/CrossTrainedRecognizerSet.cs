using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.CrossTrainedRecognizerSet</c>: recognizers that know of each other. An intent
/// <c>DeferToRecognizer_&lt;id&gt;</c> leaves a message to the recognizer with that id. When they agree, the one that all of them
/// lead to decides; when several stand by an intent of their own, the intent is <c>ChooseIntent</c> and lists the candidates.
/// </summary>
public sealed class CrossTrainedRecognizerSet : Recognizer
{
    /// <summary>The intent of a message that several recognizers claim.</summary>
    public const string ChooseIntent = "ChooseIntent";

    private const string DeferPrefix = "DeferToRecognizer_";

    private readonly ImmutableArray<Recognizer> _recognizers;

    private CrossTrainedRecognizerSet(NodeReader reader)
    {
        _recognizers = reader.Components<Recognizer>("recognizers", "Each with an id, by which the others defer to it.");
        if (_recognizers.Any(recognizer => recognizer.Id.Length == 0))
        {
            reader.Error("recognizers", "each recognizer of the set needs an \"id\", for example \"id\": \"Orders\", by which others defer to it.");
        }
        else if (_recognizers.GroupBy(recognizer => recognizer.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: var id })
        {
            reader.Error("recognizers", $"two recognizers of the set have the id \"{id}\". Give each its own.");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Recognizer>(
        "Microsoft.CrossTrainedRecognizerSet", "Recognizers that leave messages to each other.", reader => new CrossTrainedRecognizerSet(reader));

    public override RecognizerResult Recognize(DialogContext dc, Activity activity)
    {
        var text = activity.MessageText ?? "";
        var results = _recognizers.ToDictionary(
            recognizer => recognizer.Id, recognizer => recognizer.Recognize(dc, activity), StringComparer.OrdinalIgnoreCase);
        var deciding = _recognizers.Select(recognizer => Follow(results, recognizer.Id)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return deciding switch
        {
            [] => Nothing(text, results),
            [var id] => Marked(results, id),
            _ => Choice(text, results),
        };
    }

    /// <summary>The recognizer that a message is left to in the end; null when that has no intent, or nobody takes it.</summary>
    private static string? Follow(Dictionary<string, RecognizerResult> results, string id)
    {
        var passed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (passed.Add(id))
        {
            if (!results.TryGetValue(id, out var result))
            {
                throw new DialogException($"A recognizer defers to \"{id}\", which is not in its set.");
            }

            if (!IsDeferral(result.Top))
            {
                return result.Top.Name == RecognizerResult.NoIntent ? null : id;
            }

            id = result.Top.Name[DeferPrefix.Length..];
        }

        return null;
    }

    /// <summary>Entities count even when nobody found an intent, except when all only point at each other.</summary>
    private static RecognizerResult Nothing(string text, Dictionary<string, RecognizerResult> results) => new(
        text,
        [new(RecognizerResult.NoIntent, 1.0)],
        results.Values.Where(result => !IsDeferral(result.Top)).Select(result => result.Entities).Aggregate(ObjectValue.Empty, EntityLists.Merge));

    private static RecognizerResult Choice(string text, Dictionary<string, RecognizerResult> results)
    {
        var candidates =
            from pair in results
            let top = pair.Value.Top
            where !IsDeferral(top) && top.Name != RecognizerResult.NoIntent
            select (Value)ObjectValue.Empty.With("id", pair.Key).With("intent", top.Name).With("score", top.Score).With("result", Marked(results, pair.Key).ToValue());
        return new(text, [new(ChooseIntent, 1.0)], ObjectValue.Empty)
        {
            Rest = ObjectValue.Empty.With("candidates", ListValue.Of(candidates)),
        };
    }

    private static RecognizerResult Marked(Dictionary<string, RecognizerResult> results, string id) =>
        results[id] with { Rest = results[id].Rest.With("id", results.Keys.First(key => string.Equals(key, id, StringComparison.OrdinalIgnoreCase))) };

    private static bool IsDeferral(Intent intent) => intent.Name.StartsWith(DeferPrefix, StringComparison.Ordinal);
}
