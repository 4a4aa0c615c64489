using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Schemas;

/// <summary>What a property of a file may hold, as JSON Schema (draft 7) for editors.</summary>
public sealed class Shape
{
    private Shape(ObjectValue schema) => Schema = schema;

    internal ObjectValue Schema { get; }

    /// <summary>Anything.</summary>
    public static Shape Any { get; } = new(ObjectValue.Empty);

    /// <summary>A text taken as it stands.</summary>
    public static Shape Constant { get; } = Typed("string");

    /// <summary>A whole number taken as it stands.</summary>
    public static Shape Integer { get; } = Typed("integer");

    /// <summary>True, false, or an expression.</summary>
    public static Shape Boolean { get; } = Typed("boolean", "string");

    /// <summary>A number, or an expression.</summary>
    public static Shape Number { get; } = Typed("number", "string");

    /// <summary>A text with <c>${…}</c> inside, or an expression after an equals sign.</summary>
    public static Shape Text { get; } = Typed("string", "number", "boolean");

    /// <summary>An expression that is a condition.</summary>
    public static Shape Condition { get; } = Typed("string", "boolean");

    /// <summary>A place in memory.</summary>
    public static Shape Path { get; } = Typed("string");

    /// <summary>A text with templates, or an activity.</summary>
    public static Shape Activity { get; } = Typed("string", "object");

    /// <summary>A text, or a list of texts.</summary>
    public static Shape Texts { get; } = Typed("string", "array");

    /// <summary>A list, written out or computed.</summary>
    public static Shape Items { get; } = Typed("array", "string");

    /// <summary>An object, written out or computed.</summary>
    public static Shape Options { get; } = Typed("object", "array", "string");

    /// <summary>One of the names of an enumeration, or an expression.</summary>
    public static Shape OneOf<T>()
        where T : struct, Enum => Names<T>.Shape;

    /// <summary>A component of a type: written out, or the name of a file that holds it.</summary>
    public static Shape Component<T>() => Components<T>.One;

    /// <summary>A component of a type that the schema calls by this name.</summary>
    internal static Shape Named(string component) => new(Reference(component));

    /// <summary>A list of components of a type.</summary>
    public static Shape ComponentList<T>() => Components<T>.Many;

    /// <summary>A list of one shape.</summary>
    public static Shape List(Shape items) => new(Typed("array").Schema.With("items", items.Schema));

    /// <summary>An object whose properties all have one shape.</summary>
    public static Shape Map(Shape values) => new(Typed("object").Schema.With("additionalProperties", values.Schema));

    /// <summary>An object with these properties, the first of them required.</summary>
    public static Shape Object(params ImmutableArray<(string Name, string About, Shape Shape)> properties) => new(Typed("object").Schema
        .With("required", ListValue.Of([properties[0].Name]))
        .With("properties", ObjectValue.Of(properties.Select(p => KeyValuePair.Create(p.Name, (Value)p.Shape.Schema.With("description", p.About))))));

    /// <summary>How schemas call a component type.</summary>
    internal static string NameOf(Type type) => char.ToLowerInvariant(type.Name[0]) + type.Name[1..];

    internal static ObjectValue Reference(string definition) => ObjectValue.Empty.With("$ref", $"#/definitions/{definition}");

    /// <summary>The names of an enumeration as files write them.</summary>
    internal static IEnumerable<string> NamesOf<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]);

    private static Shape Typed(params string[] types) => new(ObjectValue.Empty.With(
        "type", types.Length == 1 ? types[0] : ListValue.Of(types.Select(type => (Value)type))));

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Shape Shape = new(ObjectValue.Empty.With("anyOf", ListValue.Of(
        [
            ObjectValue.Empty.With("enum", ListValue.Of(NamesOf<T>().Select(name => (Value)name))),
            ObjectValue.Empty.With("type", "string").With("pattern", "^="),
        ])));
    }

    private static class Components<T>
    {
        public static readonly Shape One = new(Reference(NameOf(typeof(T))));
        public static readonly Shape Many = List(One);
    }
}
