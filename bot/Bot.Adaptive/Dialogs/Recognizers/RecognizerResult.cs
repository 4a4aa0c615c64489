using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What a recognizer found: intents with scores from 0 to 1, in the order found, and entities.</summary>
public sealed record RecognizerResult(string Text, ImmutableArray<Intent> Intents, ObjectValue Entities)
{
    /// <summary>The name of the intent that stands for none.</summary>
    public const string NoIntent = "None";

    /// <summary>Nothing found.</summary>
    public static RecognizerResult None(string text) => new(text, [new(NoIntent, 0.0)], ObjectValue.Empty);

    /// <summary>The result inside a <c>recognizedIntent</c> event, whoever raised it.</summary>
    public static RecognizerResult From(ObjectValue value) => new(
        (value["text"] as TextValue)?.Text ?? "",
        value["intents"] is ObjectValue intents
            ? [.. intents.Select(pair => new Intent(pair.Key, Setting.ToNumber((pair.Value as ObjectValue)?["score"] ?? Value.Null)) { Rest = pair.Value as ObjectValue ?? ObjectValue.Empty })]
            : [],
        value["entities"] as ObjectValue ?? ObjectValue.Empty)
    {
        Rest = value,
    };

    /// <summary>Further fields, such as the candidates of an ambiguous result.</summary>
    public ObjectValue Rest { get; init; } = ObjectValue.Empty;

    /// <summary>The intent with the highest score, the first of equals; <see cref="NoIntent"/> when there is none.</summary>
    public Intent Top => Intents.IsEmpty ? new(NoIntent, 0.0) : Intents.MaxBy(intent => intent.Score)!;

    /// <summary>
    /// All results together: intents of those whose best one is not <see cref="NoIntent"/>, the higher score of an intent
    /// that several found, and all entities.
    /// </summary>
    public static RecognizerResult Union(string text, IEnumerable<RecognizerResult> results)
    {
        var intents = new List<Intent>();
        var (entities, rest) = (ObjectValue.Empty, ObjectValue.Empty);
        foreach (var result in results)
        {
            foreach (var intent in result.Top.Name == NoIntent ? [] : result.Intents)
            {
                var known = intents.FindIndex(i => i.Name == intent.Name);
                if (known < 0)
                {
                    intents.Add(intent);
                }
                else if (intents[known].Score <= intent.Score)
                {
                    intents[known] = intent;
                }
            }

            entities = EntityLists.Merge(entities, result.Entities);
            rest = result.Rest.Aggregate(rest, (all, pair) => all.With(pair.Key, pair.Value));
        }

        return new(text, intents.Count > 0 ? [.. intents] : [new(NoIntent, 1.0)], entities) { Rest = rest };
    }

    /// <summary>Only the best intent: the highest score; among equals the one whose trigger has the lowest priority number.</summary>
    public RecognizerResult TopOnly(Func<string, double> priority)
    {
        if (Intents.IsEmpty)
        {
            return this with { Intents = [new(NoIntent, 0.0)] };
        }

        var best = Intents.Max(i => i.Score);
        var tied = Intents.Where(i => i.Score == best).ToList();
        return this with { Intents = [tied.Count == 1 ? tied[0] : tied.MinBy(i => priority(i.Name))!] };
    }

    /// <summary>Makes this the result that the step knows: <c>turn.recognized</c> and <c>dialog.lastIntent</c>.</summary>
    internal void Store(DialogContext dc)
    {
        var top = Top;
        dc.Turn.Version++;
        ChangeTracker.NoteWrite(dc.Active!, ["turn", "recognized"]);
        dc.Turn.Scope.Recognized = ToValue().With("intent", top.Name).With("score", top.Score);
    }

    /// <summary>The result as expressions see it.</summary>
    internal ObjectValue ToValue() => Rest
        .With("text", Text)
        .With("intents", ObjectValue.Of(Intents.Select(i => KeyValuePair.Create(i.Name, (Value)i.Rest.With("score", i.Score)))))
        .With("entities", Entities);
}

/// <summary>Something that a message may want.</summary>
public sealed record Intent(string Name, double Score)
{
    /// <summary>Further fields, such as the pattern that matched.</summary>
    public ObjectValue Rest { get; init; } = ObjectValue.Empty;
}
