using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>Properties that hold other components: dialogs, triggers, recognizers, templates.</summary>
public sealed partial class NodeReader
{
    /// <summary>A component written out, or the resource id of a file that holds one.</summary>
    public T? Component<T>(string property, string about)
        where T : class => Find(property, about, Shape.Component<T>()) is { } node ? _loader.Component<T>(_file, node, property) : null;

    /// <summary>A component inside a property that the kind reads itself.</summary>
    public T? ComponentAt<T>(JsonNode node, string property)
        where T : class => _loader.Component<T>(_file, node, property);

    /// <summary>A list of components; those that cannot be read are left out, with findings.</summary>
    public ImmutableArray<T> Components<T>(string property, string about)
        where T : class => Find(property, about, Shape.ComponentList<T>()) switch
        {
            null => [],
            JsonArrayNode list => [.. list.Items.Select(item => _loader.Component<T>(_file, item, property)).OfType<T>()],
            var other => Refuse(property, other, "a list", ImmutableArray<T>.Empty),
        };

    /// <summary>Actions, in order.</summary>
    public ImmutableArray<Dialog> Actions(string property, string about) => Components<Dialog>(property, about);

    /// <summary>Actions inside a property that the kind reads itself.</summary>
    public ImmutableArray<Dialog> ActionsAt(JsonNode? node) => node switch
    {
        JsonArrayNode list => [.. list.Items.Select(item => _loader.Component<Dialog>(_file, item, "actions")).OfType<Dialog>()],
        null => [],
        _ => Refuse("actions", node, "a list", ImmutableArray<Dialog>.Empty),
    };

    /// <summary>Dialogs that others begin by id.</summary>
    public ImmutableArray<Dialog> Dialogs(string property, string about) => Components<Dialog>(property, about);

    /// <summary>The dialog that an action begins: written out, named by id, or computed.</summary>
    public DialogSetting? Dialog(string property, string about) => Find(property, about, Shape.Component<Dialog>()) switch
    {
        null => null,
        JsonScalarNode { Value: TextValue { Text: ['=', .. var expression] } } node => DialogSetting.Computed(Compile(expression, node, 1)),
        JsonScalarNode { Value: TextValue { Text: var id } } node => _loader.Named(_file, id, node),
        JsonObjectNode node => _loader.Component<Dialog>(_file, node, property) is { } inline ? DialogSetting.Inline(inline) : null,
        var other => Refuse<DialogSetting?>(property, other, "a dialog or the id of one", null),
    };

    /// <summary>What is sent: a text with templates, or an activity.</summary>
    public ActivityTemplate? Activity(string property, string about) => Find(property, about, Shape.Activity) switch
    {
        null => null,
        JsonScalarNode { Value: TextValue { Text: var text } } node => ActivityTemplate.Of(LanguageText(text, node)),
        JsonObjectNode node when node.Text("$kind") is not null => _loader.Component<ActivityTemplate>(_file, node, property),
        JsonObjectNode node => ActivityTemplate.Of((ObjectValue)node.ToValue()),
        var other => Refuse<ActivityTemplate?>(property, other, "a text or an activity", null),
    };

    /// <summary>A text in the language of .lg files.</summary>
    public TextTemplate LanguageText(string text, JsonNode at) =>
        _loader.Template(text, new Origin(_file, at.At with { Column = at.At.Column + 1 }));

    /// <summary>The templates that texts below may call.</summary>
    public LanguageReference? Language(string property, string about) => Find(property, about, Shape.Component<LanguageReference>()) switch
    {
        null => null,
        JsonScalarNode { Value: TextValue { Text: var id } } node => _loader.Language(_file, id, node),
        JsonObjectNode node when node.Text("$kind") is not null => _loader.Component<LanguageReference>(_file, node, property),
        var other => Refuse<LanguageReference?>(property, other, "the name of an .lg file", null),
    };

    /// <summary>A value: constants as they stand, texts inside them computed like <see cref="Text"/>.</summary>
    public ValueSetting? Value(string property, string about) =>
        Find(property, about, Shape.Any) is { } node ? ValueOf(node) : null;

    /// <summary>A value whose text is an expression even without an equals sign.</summary>
    public ValueSetting? Computed(string property, string about) => Find(property, about, Shape.Any) switch
    {
        null => null,
        JsonScalarNode { Value: TextValue { Text: { Length: > 0 } text } } node when !text.StartsWith('=') && !text.Contains("${", StringComparison.Ordinal) =>
            ValueSetting.Of(Compile(text, node, 0)),
        var node => ValueOf(node),
    };

    /// <summary>A value inside a property that the kind reads itself.</summary>
    public ValueSetting ValueOf(JsonNode node) => _values.Read(node);

    /// <summary>All properties that nobody has asked for, as values: for kinds that leave them to their files.</summary>
    internal ImmutableArray<(string Name, ValueSetting Value)> Others()
    {
        var others = Node.Properties.Where(property => !property.Name.StartsWith('$') && _known.Add(property.Name)).ToList();
        return [.. others.Select(property => (property.Name, _values.Read(property.Value)))];
    }

    /// <summary>Warns when no action of the flow has an id that a property names.</summary>
    internal void ExpectAction(string property, string id) => _loader.ExpectAction(_file, id, Node.Find(property)?.Value.At ?? Node.At);

    /// <summary>A dialog that the kind itself names.</summary>
    internal DialogSetting Named(string id) => _loader.Named(_file, id, Node);

    /// <summary>A place in memory inside a property that the kind reads itself.</summary>
    public PropertyPath? PathAt(JsonNode? node, string property) => node switch
    {
        JsonScalarNode { Value: TextValue { Text: { Length: > 0 } text } } => PathAt(text, node, property),
        null => null,
        _ => Refuse<PropertyPath?>(property, node, "a property path such as \"user.name\"", null),
    };

    /// <summary>Takes in a scope that the kind made itself, so that it gets an id and a number like what is written.</summary>
    public ActionScope Scope(ImmutableArray<Dialog> actions) => new(actions) { Origin = new Origin(_file, Node.At) };
}
