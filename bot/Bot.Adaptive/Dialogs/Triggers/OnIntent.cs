using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.OnIntent</c>: when the recognizer found an intent, and the entities listed.</summary>
public sealed class OnIntent : Trigger
{
    private readonly ImmutableArray<string> _entities;

    private OnIntent(NodeReader reader)
        : base(reader, DialogEvent.RecognizedIntent)
    {
        var intent = reader.Constant("intent", "The intent, as the recognizer names it.") ?? reader.Missing("intent", "\"intent\": \"Cancel\"");
        Intent = intent.TrimStart('#');
        _entities = reader.Texts("entities", "Entities that must have been found as well.");
    }

    public static Kind Kind { get; } = Kind.Of<Trigger>("Microsoft.OnIntent", "When an intent is recognized.", reader => new OnIntent(reader));

    public string Intent { get; }

    public override ImmutableArray<string> Requirements => [$"intent == '{Intent}'", .. _entities.Select(e => $"exists({e})")];

    protected override bool MatchesOwn(DialogContext dc) =>
        dc.Turn.Scope.Recognized is ObjectValue recognized
        && recognized["intent"] is TextValue { Text: var found } && found == Intent
        && _entities.All(entity => recognized["entities"] is ObjectValue entities && entities.Contains(entity.TrimStart('@')));
}
