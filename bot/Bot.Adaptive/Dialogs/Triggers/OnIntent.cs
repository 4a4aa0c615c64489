using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.OnIntent</c>: when the recognizer found an intent, and the entities listed. <c>Microsoft.OnQnAMatch</c> is the
/// same for the intent of answers from a knowledge base; <c>Microsoft.OnChooseIntent</c> for a message that several recognizers
/// claim, and then each intent listed has to be among their candidates.
/// </summary>
public sealed class OnIntent : Trigger
{
    private readonly ImmutableArray<Expression> _entities;
    private readonly ImmutableArray<string> _candidates;

    private OnIntent(NodeReader reader, string? intent = null)
        : base(reader, DialogEvent.RecognizedIntent)
    {
        Intent = (intent ?? reader.Constant("intent", "The intent, as the recognizer names it.") ?? reader.Missing("intent", "\"intent\": \"Cancel\"")).TrimStart('#');
        _entities = [.. reader.Texts("entities", "Entities that must have been found as well.").Select(entity => reader.Compile($"exists({PathOf(entity)})", reader.Node, 0))];
        _candidates = intent == CrossTrainedRecognizerSet.ChooseIntent ? reader.Texts("intents", "Intents that must be among the candidates.") : [];
    }

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Trigger>("Microsoft.OnIntent", "When an intent is recognized.", reader => new OnIntent(reader)),
        Kind.Of<Trigger>("Microsoft.OnChooseIntent", "When several recognizers claim a message.", reader => new OnIntent(reader, CrossTrainedRecognizerSet.ChooseIntent)),
        Kind.Of<Trigger>("Microsoft.OnQnAMatch", "When a knowledge base has an answer.", reader => new OnIntent(reader, "QnAMatch")),
    ];

    public string Intent { get; }

    public override ImmutableArray<string> Requirements =>
        [$"intent == '{Intent}'", .. _entities.Select(entity => entity.ToString()!), .. _candidates.Select(candidate => $"candidate '{candidate}'")];

    protected override bool MatchesOwn(DialogContext dc) =>
        dc.Turn.Scope.Recognized is ObjectValue recognized
        && recognized["intent"] is TextValue { Text: var found } && found == Intent
        && _entities.All(entity => entity.IsTrue(dc.Evaluation))
        && _candidates.All(candidate => IsCandidate(recognized, candidate));

    private static bool IsCandidate(ObjectValue recognized, string intent) =>
        recognized["candidates"] is ListValue candidates
        && candidates.OfType<ObjectValue>().Any(candidate => candidate["intent"] is TextValue { Text: var name } && name == intent);

    private static string PathOf(string entity) =>
        entity.StartsWith('@') || entity.StartsWith("turn.recognized", StringComparison.OrdinalIgnoreCase) ? entity : $"@{entity}";
}
