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
            ? [.. intents.Select(pair => new Intent(pair.Key, Setting.ToNumber((pair.Value as ObjectValue)?["score"] ?? Value.Null)))]
            : [],
        value["entities"] as ObjectValue ?? ObjectValue.Empty)
    {
        Rest = value,
    };

    /// <summary>Further fields, such as the candidates of an ambiguous result.</summary>
    public ObjectValue Rest { get; init; } = ObjectValue.Empty;

    /// <summary>Both results together; of an intent that both found the higher score counts, entities are collected.</summary>
    public RecognizerResult Merge(RecognizerResult? other)
    {
        if (other is null)
        {
            return this;
        }

        var intents = Intents.ToList();
        foreach (var intent in other.Intents)
        {
            var known = intents.FindIndex(i => i.Name == intent.Name);
            if (known < 0)
            {
                intents.Add(intent);
            }
            else if (intents[known].Score < intent.Score)
            {
                intents[known] = intent;
            }
        }

        var entities = other.Entities.Aggregate(Entities, (all, pair) => all.With(
            pair.Key,
            all[pair.Key] is ListValue before && pair.Value is ListValue more ? new ListValue(before.Items.AddRange(more.Items)) : pair.Value));
        return this with { Intents = [.. intents], Entities = entities };
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
        var top = Intents.IsEmpty ? new Intent(NoIntent, 0.0) : Intents.MaxBy(i => i.Score)!;
        dc.Turn.Version++;
        ChangeTracker.NoteWrite(dc.Active!, ["turn", "recognized"]);
        dc.Turn.Scope.Recognized = ToValue().With("intent", top.Name).With("score", top.Score);
    }

    private ObjectValue ToValue() => Rest
        .With("text", Text)
        .With("intents", ObjectValue.Of(Intents.Select(i => KeyValuePair.Create(i.Name, (Value)ObjectValue.Empty.With("score", i.Score)))))
        .With("entities", Entities);
}

/// <summary>Something that a message may want.</summary>
public sealed record Intent(string Name, double Score);
