using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.RegexRecognizer</c>: intents by regular expressions in .NET syntax; named groups become entities. Patterns
/// run in linear time where they can, else against a deadline.
/// </summary>
public sealed class RegexRecognizer : Recognizer
{
    private readonly ImmutableArray<(string Intent, Regex Pattern)> _intents;

    private static readonly Shape s_intents = Shape.List(Shape.Object(
        ("intent", "The name of the intent.", Shape.Constant),
        ("pattern", "A regular expression in .NET syntax; named groups become entities.", Shape.Constant)));

    private RegexRecognizer(NodeReader reader) => _intents = [.. Read(reader)];

    public static Kind Kind { get; } = Kind.Of<Recognizer>("Microsoft.RegexRecognizer", "Recognizes intents by regular expressions.", reader => new RegexRecognizer(reader));

    public override RecognizerResult Recognize(DialogContext dc, Activity activity)
    {
        var text = activity.MessageText ?? "";
        if (string.IsNullOrEmpty(text))
        {
            return new(text, [], ObjectValue.Empty);
        }

        var intents = ImmutableArray.CreateBuilder<Intent>();
        var entities = ObjectValue.Empty;
        foreach (var (intent, pattern) in _intents)
        {
            var matches = Patterns.Matches(pattern, text);
            if (matches.Count > 0 && intents.All(known => known.Name != intent))
            {
                intents.Add(new(intent, 1.0));
            }

            entities = matches.SelectMany(m => m.Groups.Values).Where(g => g.Success && g.Name.Length > 1).Aggregate(entities, Collect);
        }

        return intents.Count > 0
            ? new(text, intents.ToImmutable(), entities)
            : new(text, [new(RecognizerResult.NoIntent, 1.0)], entities);
    }

    private static ObjectValue Collect(ObjectValue entities, Group group)
    {
        var instance = ObjectValue.Empty
            .With("startIndex", group.Index)
            .With("endIndex", group.Index + group.Length)
            .With("score", 1.0)
            .With("text", group.Value)
            .With("type", group.Name);
        var instances = entities["$instance"] as ObjectValue ?? ObjectValue.Empty;
        return entities
            .With(group.Name, Append(entities[group.Name], group.Value))
            .With("$instance", instances.With(group.Name, Append(instances[group.Name], instance)));
    }

    private static ListValue Append(Value list, Value item) => new((list as ListValue ?? ListValue.Empty).Items.Add(item));

    private static IEnumerable<(string Intent, Regex Pattern)> Read(NodeReader reader)
    {
        if (reader.Find("intents", "A list of {intent, pattern}.", s_intents) is not JsonArrayNode list)
        {
            yield break;
        }

        foreach (var node in list.Items.OfType<JsonObjectNode>())
        {
            if (node.Text("intent") is { } intent && node.Text("pattern") is { } text)
            {
                if (Patterns.Compile(text, out var error) is { } pattern)
                {
                    yield return (intent.Replace(' ', '_'), pattern);
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
