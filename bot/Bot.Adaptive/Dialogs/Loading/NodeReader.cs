using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// Hands a kind the properties of its node, checked and compiled. Whatever is wrong becomes a finding and reading goes on,
/// so that one load reports everything.
/// </summary>
public sealed partial class NodeReader
{
    /// <summary>Longer texts are not repeated in messages.</summary>
    private const int LongestShown = 60;

    private static readonly string[] s_everywhere = ["$kind", "$schema", "$designer", "id", "$id", "disabled"];

    private readonly FlowLoader _loader;
    private readonly ValueReader _values;
    private readonly string _file;
    private readonly HashSet<string> _known = new(s_everywhere, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<PropertyDescription>? _described;

    /// <summary>Reads one node for one kind.</summary>
    /// <param name="described">Gets what the kind asks for, when somebody wants to know.</param>
    internal NodeReader(FlowLoader loader, string file, JsonObjectNode node, Kind kind, List<PropertyDescription>? described = null)
    {
        _described = described;
        (_loader, _file, Node, KindName) = (loader, file, node, kind.Name);
        _values = new ValueReader(file, loader.Functions, loader.Found);
    }

    /// <summary>The node that is being read.</summary>
    public JsonObjectNode Node { get; }

    /// <summary>The kind that is being read.</summary>
    public string KindName { get; }

    /// <summary>Reports something about a property that only its kind can judge.</summary>
    public void Error(string property, string message) =>
        _loader.Found.Error(_file, Node.Find(property)?.Value.At ?? Node.At, $"{KindName}: {message}");

    /// <summary>Reports something that works, but not as its author may expect.</summary>
    public void Warn(string message) => _loader.Found.Warn(_file, Node.At, message);

    /// <summary>
    /// Reports that a property has to be there, and answers the empty text so that reading can go on. One that is there and
    /// was refused has been reported already.
    /// </summary>
    public string Missing(string property, string example)
    {
        Require(property);
        if (!_refused.Contains(property))
        {
            _loader.Found.Error(_file, Node.At, $"{KindName} needs the property \"{property}\", for example {example}.");
        }

        return "";
    }

    /// <summary>A text that is always taken as it stands.</summary>
    public string? Constant(string property, string about) =>
        Scalar<TextValue>(property, about, Shape.Constant, "a text") is { } text ? text.Text : null;

    /// <summary>A whole number that is always taken as it stands.</summary>
    public int? Integer(string property, string about) =>
        Scalar<IntegerValue>(property, about, Shape.Integer, "a whole number") is { } number ? Setting.ToInt(number) : null;

    /// <summary>A list of texts that are taken as they stand; a single text is a list of one.</summary>
    public ImmutableArray<string> Texts(string property, string about) => Find(property, about, Shape.Texts) switch
    {
        null => [],
        JsonScalarNode { Value: TextValue text } => [text.Text],
        JsonArrayNode list => [.. list.Items.Select(item => TextOf(property, item))],
        var other => Refuse(property, other, "a list of texts", ImmutableArray<string>.Empty),
    };

    /// <summary>One of a closed set of names, case ignored, or an expression that yields one.</summary>
    public Setting<T>? Choice<T>(string property, string about)
        where T : struct, Enum
    {
        if (Find(property, about, Shape.OneOf<T>()) is not { } node)
        {
            return null;
        }

        if (node is JsonScalarNode { Value: TextValue { Text: var text } })
        {
            if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]))
            {
                return new(value);
            }

            if (text.StartsWith('='))
            {
                return new(Compile(text[1..], node, 1), v => Enum.TryParse<T>(v.ToString(), ignoreCase: true, out var named) ? named : default);
            }
        }

        return Refuse<Setting<T>?>(property, node, $"one of {string.Join(", ", Shape.NamesOf<T>())}", null);
    }

    /// <summary>True, false, or an expression; the equals sign before it may be left out.</summary>
    public Setting<bool>? Bool(string property, string about) =>
        Find(property, about, Shape.Boolean) is { } node ? Computed(property, node, Setting.ToBool, "true, false or an expression") : null;

    /// <summary>A whole number or an expression.</summary>
    public Setting<int>? Int(string property, string about) =>
        Find(property, about, Shape.Number) is { } node ? Computed(property, node, Setting.ToInt, "a whole number or an expression") : null;

    /// <summary>A number or an expression.</summary>
    public Setting<double>? Number(string property, string about) =>
        Find(property, about, Shape.Number) is { } node ? Computed(property, node, Setting.ToNumber, "a number or an expression") : null;

    /// <summary>An expression that is a condition, with or without the equals sign.</summary>
    public Expression? Condition(string property, string about) => Find(property, about, Shape.Condition) switch
    {
        null => null,
        JsonScalarNode { Value: TextValue { Text: var text } } node when text.Trim().Length > 0 =>
            Compile(text.StartsWith('=') ? text[1..] : text, node, text.StartsWith('=') ? 1 : 0),
        JsonScalarNode { Value: BooleanValue truth } => new ConstantExpression(truth),
        JsonScalarNode { Value: TextValue or NullValue } => null,
        var other => Refuse<Expression?>(property, other, "an expression", null),
    };

    /// <summary>A list of conditions.</summary>
    public ImmutableArray<Expression> Conditions(string property, string about) => Find(property, about, Shape.List(Shape.Condition)) switch
    {
        null => [],
        JsonArrayNode list =>
        [
            .. from item in list.Items.OfType<JsonScalarNode>()
               let text = item.Value.ToString()!
               select Compile(text.StartsWith('=') ? text[1..] : text, item, text.StartsWith('=') ? 1 : 0),
        ],
        var other => Refuse(property, other, "a list of expressions", ImmutableArray<Expression>.Empty),
    };

    /// <summary>A text, with <c>${…}</c> inside, or an expression after an equals sign.</summary>
    public Setting<string?>? Text(string property, string about)
    {
        if (Find(property, about, Shape.Text) is not { } node)
        {
            return null;
        }

        if (node is not JsonScalarNode { Value: var value })
        {
            return Refuse<Setting<string?>?>(property, node, "a text or an expression", null);
        }

        return _values.TextExpression(value, node) is { } expression ? new(expression, Setting.ToText) : new(ValueReader.Unescape(value));
    }

    /// <summary>A place in memory.</summary>
    public PropertyPath? Path(string property, string about)
    {
        if (Find(property, about, Shape.Path) is not { } node)
        {
            return null;
        }

        if (node is not JsonScalarNode { Value: TextValue { Text: { Length: > 0 } text } })
        {
            return Refuse<PropertyPath?>(property, node, "a property path such as \"user.name\"", null);
        }

        return PathAt(text, node, property);
    }

    /// <summary>A place in memory that the kind itself names.</summary>
    public PropertyPath PathOf(string path) => PathAt(path, Node, "")!;

    /// <summary>The raw node of a property, for kinds that read it in their own way; null when it is missing.</summary>
    public JsonNode? Find(string property, string about, Shape shape)
    {
        Declare(property, about, shape);
        return Node.Find(property)?.Value is { } node and not JsonScalarNode { Value: NullValue } ? node : null;
    }

    /// <summary>Compiles an expression that a kind found inside one of its properties.</summary>
    public Expression Compile(string text, JsonNode at, int skipped) => _values.Compile(text, at, skipped);

    /// <summary>Reports properties that no one asked for: most often a spelling mistake.</summary>
    internal void WarnOfUnknown()
    {
        foreach (var property in Node.Properties.Where(p => !_known.Contains(p.Name) && !p.Name.StartsWith('$')))
        {
            if (_loader.Found.Nearest(property.Name, _known) is { } meant)
            {
                _loader.Found.Warn(_file, property.NameAt, $"{KindName} has no property \"{property.Name}\". Did you mean \"{meant}\"?");
            }
        }
    }

    private PropertyPath? PathAt(string text, JsonNode node, string property)
    {
        if (text.StartsWith('=') || text.Contains("${", StringComparison.Ordinal))
        {
            return PropertyPath.Computed(_values.TextExpression(text, node) ?? new ConstantExpression(text));
        }

        return Compile(text, node, 0) switch
        {
            PathExpression { Name: not null } path => PropertyPath.Of(path),
            ConstantExpression { Value: NullValue } => Refused(property),
            _ => Refuse<PropertyPath?>(property, node, "a property path such as \"user.name\"", null),
        };
    }

    /// <summary>Nothing, because of something that has been reported already.</summary>
    private PropertyPath? Refused(string property)
    {
        _refused.Add(property);
        return null;
    }

    private Setting<T> Computed<T>(string property, JsonNode node, Func<Value, T> convert, string wanted) => node switch
    {
        JsonScalarNode { Value: TextValue { Text: { Length: > 0 } text } } =>
            new(Compile(text.StartsWith('=') ? text[1..] : text, node, text.StartsWith('=') ? 1 : 0), convert),
        JsonScalarNode { Value: var value } => new(convert(value)),
        _ => Refuse(property, node, wanted, new Setting<T>(default(T)!)),
    };

    private T? Scalar<T>(string property, string about, Shape shape, string wanted)
        where T : Value => Find(property, about, shape) switch
        {
            null => null,
            JsonScalarNode { Value: T value } => value,
            var other => Refuse<T?>(property, other, wanted, null),
        };

    private string TextOf(string property, JsonNode item) =>
        item is JsonScalarNode { Value: TextValue text } ? text.Text : Refuse(property, item, "a text", "");

    private T Refuse<T>(string property, JsonNode node, string wanted, T instead)
    {
        var given = node is JsonScalarNode { Value: TextValue { Text: { Length: > 0 and <= LongestShown } text } } ? $"\"{text}\"" : node.Noun;
        _loader.Found.Error(_file, node.At, $"{KindName}: \"{property}\" is {given}, expected {wanted}.");
        _refused.Add(property);
        return instead;
    }

    private void Declare(string property, string about, Shape shape)
    {
        _known.Add(property);
        _described?.Add(new(property, about, shape));
    }

    private void Require(string property)
    {
        if (_described?.FindIndex(described => described.Name == property) is { } at and >= 0)
        {
            _described[at] = _described[at] with { IsRequired = true };
        }
    }
}
