using System.Collections.Immutable;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>A piece of a JSON file that remembers where it stood, so that every later finding can say where.</summary>
public abstract record JsonNode(Position At)
{
    /// <summary>The plain value, positions forgotten.</summary>
    public abstract Value ToValue();

    /// <summary>How messages call this kind of node.</summary>
    public abstract string Noun { get; }
}

/// <summary>A JSON object; names are found whatever their case, and the last of two equal names wins.</summary>
public sealed record JsonObjectNode(Position At, ImmutableArray<JsonProperty> Properties) : JsonNode(At)
{
    public override string Noun => "an object";

    public JsonProperty? Find(string name) =>
        Properties.LastOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a property; null when it is missing or not text.</summary>
    public string? Text(string name) => Find(name)?.Value is JsonScalarNode { Value: TextValue text } ? text.Text : null;

    public override Value ToValue() =>
        ObjectValue.Of(Properties.Select(p => KeyValuePair.Create(p.Name, p.Value.ToValue())));
}

/// <summary>A name and what it holds.</summary>
/// <param name="NameAt">Where the name stands.</param>
public sealed record JsonProperty(string Name, Position NameAt, JsonNode Value);

/// <summary>A JSON array.</summary>
public sealed record JsonArrayNode(Position At, ImmutableArray<JsonNode> Items) : JsonNode(At)
{
    public override string Noun => "a list";

    public override Value ToValue() => ListValue.Of(Items.Select(i => i.ToValue()));
}

/// <summary>Text, a number, true, false or null.</summary>
public sealed record JsonScalarNode(Position At, Value Value) : JsonNode(At)
{
    public override string Noun => Value switch
    {
        TextValue => "a text",
        IntegerValue or NumberValue => "a number",
        BooleanValue => "true or false",
        _ => "null",
    };

    public override Value ToValue() => Value;
}
