using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;

namespace Bot.Adaptive.Dialogs;

/// <summary>A value on its way to a place in memory.</summary>
internal sealed record Assignment(PropertyPath Property, ValueSetting? Value)
{
    private static readonly Shape s_shape = Shape.List(Shape.Object(
        ("property", "Where to write.", Shape.Path),
        ("value", "What to write; nothing written means null.", Shape.Any)));

    public static Assignment? Read(PropertyPath? property, ValueSetting? value, Func<string> missing)
    {
        if (property is not null)
        {
            return new(property, value);
        }

        missing();
        return null;
    }

    /// <summary>The list under <c>assignments</c>.</summary>
    public static IReadOnlyList<Assignment> List(NodeReader reader)
    {
        if (reader.Find("assignments", "What to write where: a list of {property, value}.", s_shape) is not JsonArrayNode list)
        {
            reader.Missing("assignments", "\"assignments\": [{ \"property\": \"user.name\", \"value\": \"Ada\" }]");
            return [];
        }

        return
        [
            .. from item in list.Items.OfType<JsonObjectNode>()
               let property = reader.PathAt(item.Find("property")?.Value, "property")
               where property is not null
               select new Assignment(property, item.Find("value") is { } value ? reader.ValueOf(value.Value) : null),
        ];
    }

    public void Apply(DialogContext dc)
    {
        var value = Value is null ? Values.Value.Null : Value.Read(dc);
        dc.Set(Property, value);
    }
}
