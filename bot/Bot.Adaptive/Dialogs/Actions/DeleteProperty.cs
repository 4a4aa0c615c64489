using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.DeleteProperty</c> and <c>Microsoft.DeleteProperties</c>: remove what stands at places in memory.</summary>
public sealed class DeleteProperty : DialogAction
{
    private readonly ImmutableArray<PropertyPath> _properties;

    private DeleteProperty(NodeReader reader, ImmutableArray<PropertyPath> properties)
        : base(reader) => _properties = properties;

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Dialog>("Microsoft.DeleteProperty", "Deletes a property from memory.", reader =>
            new DeleteProperty(reader, reader.Path("property", "What to delete.") is { } path ? [path] : Nothing(reader, "property", "\"user.name\""))),
        Kind.Of<Dialog>("Microsoft.DeleteProperties", "Deletes several properties from memory.", reader =>
            new DeleteProperty(reader, reader.Find("properties", "What to delete.", Shape.List(Shape.Path)) is JsonArrayNode list
                ? [.. list.Items.Select(item => reader.PathAt(item, "properties")).OfType<PropertyPath>()]
                : Nothing(reader, "properties", "[\"user.name\"]"))),
    ];

    protected override Move Run(DialogContext dc, Value options)
    {
        foreach (var property in _properties)
        {
            dc.Delete(property);
        }

        return Move.End();
    }

    private static ImmutableArray<PropertyPath> Nothing(NodeReader reader, string property, string example)
    {
        reader.Missing(property, $"\"{property}\": {example}");
        return [];
    }
}
