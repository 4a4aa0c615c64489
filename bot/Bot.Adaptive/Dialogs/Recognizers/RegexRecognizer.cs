using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.RegexRecognizer</c>: intents by regular expressions in .NET syntax; named groups become entities, beside
/// those that its entity recognizers find. Patterns run in linear time where they can, else against a deadline.
/// </summary>
public sealed class RegexRecognizer : Recognizer
{
    private readonly ImmutableArray<(string Intent, string Text, TimedPattern Pattern)> _intents;
    private readonly ImmutableArray<EntityRecognizer> _entities;

    private static readonly Shape s_intents = Shape.List(Shape.Object(
        ("intent", "The name of the intent.", Shape.Constant),
        ("pattern", "A regular expression in .NET syntax; named groups become entities.", Shape.Constant),
        ("$kind", "Microsoft.IntentPattern, which may be left out.", Shape.Constant)));

    private RegexRecognizer(NodeReader reader)
    {
        _intents = [.. Read(reader)];
        _entities = reader.Components<EntityRecognizer>("entities", "What finds entities, whatever the intent.");
    }

    public static Kind Kind { get; } = Kind.Of<Recognizer>("Microsoft.RegexRecognizer", "Recognizes intents by regular expressions.", reader => new RegexRecognizer(reader));

    public override RecognizerResult Recognize(DialogContext dc, Activity activity)
    {
        var text = activity.MessageText ?? "";
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(text, [], ObjectValue.Empty);
        }

        var intents = ImmutableArray.CreateBuilder<Intent>();
        var groups = new List<Entity>();
        foreach (var (intent, written, pattern) in _intents)
        {
            var matches = Patterns.Matches(dc, pattern, text);
            if (matches.Count > 0 && intents.All(known => known.Name != intent))
            {
                intents.Add(new(intent, 1.0) { Rest = ObjectValue.Empty.With("pattern", written) });
            }

            groups.AddRange(
                from match in matches
                from @group in match.Groups.Values
                where @group.Success && @group.Name.Length > 1
                select new Entity(@group.Name, @group.Value, @group.Index, @group.Index + @group.Length, Value.Null));
        }

        var entities = EntityLists.Of(_entities.IsEmpty ? groups : EntityPool.Fill(_entities, dc, activity, groups));
        return intents.Count > 0
            ? new(text, intents.ToImmutable(), entities)
            : new(text, [new(RecognizerResult.NoIntent, 1.0)], entities);
    }

    private static IEnumerable<(string Intent, string Text, TimedPattern Pattern)> Read(NodeReader reader)
    {
        if (reader.Find("intents", "A list of {intent, pattern}.", s_intents) is not JsonArrayNode list)
        {
            yield break;
        }

        foreach (var node in list.Items.OfType<JsonObjectNode>())
        {
            if (node.Text("$kind") is { } kind and not "Microsoft.IntentPattern")
            {
                reader.Error("intents", $"an intent here is a Microsoft.IntentPattern, not a {kind}.");
            }
            else if (node.Text("intent") is { } intent && node.Text("pattern") is { } text)
            {
                if (TimedPattern.Compile(text, ignoreCase: true, mayGoBack: true, out var error) is { } pattern)
                {
                    yield return (intent.Replace(' ', '_'), text, pattern);
                }
                else
                {
                    reader.Error("intents", $"the pattern of intent \"{intent}\" is not a regular expression: {error}");
                }
            }
            else
            {
                reader.Error("intents", "each intent needs \"intent\" and \"pattern\".");
            }
        }
    }
}
