using System.Collections.Immutable;
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

    /// <summary>The schema of some kinds.</summary>
    public static ObjectValue Of(params IEnumerable<KindDescription> kinds)
    {
        var all = kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal).ToImmutableArray();
        var definitions = all.ToDictionary(kind => kind.Name, kind => (Value)kind.ToSchema());
        foreach (var component in all.SelectMany(kind => kind.Wider.Prepend(kind.Component), (kind, type) => (Kind: kind, Type: type)).GroupBy(pair => pair.Type))
        {
            definitions.Add(component.Key, Union(component.Select(pair => pair.Kind), mayBeNamed: true, mayBeOwn: component.Key == Shape.NameOf(typeof(Dialog))));
        }

        return ObjectValue.Empty
            .With("$schema", Draft)
            .With("title", "Dialogs")
            .With("description", "What a .dialog file may hold.")
            .With("allOf", ListValue.Of([Union(all, mayBeNamed: false, mayBeOwn: false)]))
            .With("definitions", ObjectValue.Of(definitions.OrderBy(pair => pair.Key, StringComparer.Ordinal)));
    }

    /// <summary>One of some kinds; the kind that a node names decides by which definition it is judged.</summary>
    private static ObjectValue Union(IEnumerable<KindDescription> kinds, bool mayBeNamed, bool mayBeOwn)
    {
        var names = kinds.Select(kind => (Value)kind.Name).ToList();
        var known = ObjectValue.Empty.With("enum", ListValue.Of(names));
        return ObjectValue.Empty
            .With("type", mayBeNamed ? ListValue.Of(["object", "string"]) : "object")
            .With("required", ListValue.Of(["$kind"]))
            .With("properties", ObjectValue.Empty.With("$kind", mayBeOwn
                ? ObjectValue.Empty.With("anyOf", ListValue.Of([known, ObjectValue.Empty.With("type", "string").With("pattern", OwnKinds)]))
                : known))
            .With("allOf", ListValue.Of(names.Select(name => (Value)ObjectValue.Empty
                .With("if", ObjectValue.Empty
                    .With("type", "object")
                    .With("required", ListValue.Of(["$kind"]))
                    .With("properties", ObjectValue.Empty.With("$kind", ObjectValue.Empty.With("const", name))))
                .With("then", Shape.Reference(name.ToString()!)))));
    }
}
