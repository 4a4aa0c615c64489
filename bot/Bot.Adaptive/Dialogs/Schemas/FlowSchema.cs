using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Schemas;

/// <summary>
/// The JSON Schema (draft 7) of everything that .dialog files may hold, for editors. It is made by the code that reads the
/// files, so it lists what they may say and nothing else.
/// </summary>
public static class FlowSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>The kinds of actions that a file may define for itself end like this.</summary>
    private const string OwnKinds = "\\.dialog$";

    /// <summary>The schema of the kinds of a table.</summary>
    public static ObjectValue Of(KindTable kinds)
    {
        var all = kinds.All.ToImmutableArray();
        var definitions = all.ToDictionary(kind => kind.Name, kind => (Value)Definition(kind, Describe(kind, kinds)));
        foreach (var type in all.Select(kind => kind.Makes).Distinct())
        {
            definitions.Add(Shape.NameOf(type), Union(all.Where(kind => kind.Makes == type), mayBeNamed: true, ownKinds: type == typeof(Dialog)));
        }

        return ObjectValue.Empty
            .With("$schema", Draft)
            .With("title", "Dialogs")
            .With("description", "What a .dialog file may hold.")
            .With("allOf", ListValue.Of([Union(all, mayBeNamed: false, ownKinds: false)]))
            .With("definitions", ObjectValue.Of(definitions.OrderBy(pair => pair.Key, StringComparer.Ordinal)));
    }

    /// <summary>The properties that a kind reads.</summary>
    public static ImmutableArray<PropertyDescription> Describe(Kind kind, KindTable kinds) => FlowLoader.Describe(kind, kinds, FunctionTable.Of());

    private static ObjectValue Definition(Kind kind, ImmutableArray<PropertyDescription> properties)
    {
        var described = ObjectValue.Empty
            .With("$kind", ObjectValue.Empty.With("const", kind.Name))
            .With("id", Shape.Constant.Schema.With("description", "A name for others to use."));
        described = properties.Aggregate(described, (so, property) => so.With(property.Name, property.Shape.Schema.With("description", property.About)));
        return ObjectValue.Empty
            .With("title", kind.Name[(kind.Name.LastIndexOf('.') + 1)..])
            .With("description", kind.About)
            .With("type", "object")
            .With("required", ListValue.Of(properties.Where(p => p.IsRequired).Select(p => (Value)p.Name).Prepend("$kind")))
            .With("properties", described);
    }

    /// <summary>One of some kinds; the kind that a node names decides by which definition it is judged.</summary>
    private static ObjectValue Union(IEnumerable<Kind> kinds, bool mayBeNamed, bool ownKinds)
    {
        var names = kinds.Select(kind => kind.Name).ToList();
        Value known = ObjectValue.Empty.With("enum", ListValue.Of(names.Select(name => (Value)name)));
        var kindOf = ownKinds
            ? ObjectValue.Empty.With("anyOf", ListValue.Of([known, ObjectValue.Empty.With("type", "string").With("pattern", OwnKinds)]))
            : (ObjectValue)known;
        return ObjectValue.Empty
            .With("type", mayBeNamed ? ListValue.Of(["object", "string"]) : "object")
            .With("required", ListValue.Of(["$kind"]))
            .With("properties", ObjectValue.Empty.With("$kind", kindOf))
            .With("allOf", ListValue.Of(names.Select(name => (Value)ObjectValue.Empty
                .With("if", ObjectValue.Empty
                    .With("type", "object")
                    .With("required", ListValue.Of(["$kind"]))
                    .With("properties", ObjectValue.Empty.With("$kind", ObjectValue.Empty.With("const", name))))
                .With("then", Shape.Reference(name)))));
    }
}
