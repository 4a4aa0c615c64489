using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Schemas;

/// <summary>A kind as editors need to know it.</summary>
/// <param name="Name">As files write it under <c>$kind</c>.</param>
/// <param name="About">One sentence.</param>
/// <param name="Component">The component type that it makes: where a file may use it.</param>
/// <param name="Properties">What it reads.</param>
public sealed record KindDescription(string Name, string About, string Component, ImmutableArray<PropertyDescription> Properties)
{
    /// <summary>Component types of which it is one as well: an entity recognizer is a recognizer.</summary>
    public ImmutableArray<string> Wider { get; init; } = [];

    /// <summary>What the code of a kind reads.</summary>
    public static KindDescription Of(Kind kind, KindTable kinds) =>
        new(kind.Name, kind.About, Shape.NameOf(kind.Makes), FlowLoader.Describe(kind, kinds, FunctionTable.Of()))
        {
            Wider = kind.Makes.BaseType is { } wider && wider != typeof(object) ? [Shape.NameOf(wider)] : [],
        };

    internal ObjectValue ToSchema()
    {
        var described = ObjectValue.Empty
            .With("$kind", ObjectValue.Empty.With("const", Name))
            .With("id", Shape.Constant.Schema.With("description", "A name for others to use."));
        described = Properties.Aggregate(described, (so, property) => so.With(property.Name, property.Shape.Schema.With("description", property.About)));
        return ObjectValue.Empty
            .With("title", Name[(Name.LastIndexOf('.') + 1)..])
            .With("description", About)
            .With("type", "object")
            .With("required", ListValue.Of(Properties.Where(p => p.IsRequired).Select(p => (Value)p.Name).Prepend("$kind")))
            .With("properties", described);
    }
}
