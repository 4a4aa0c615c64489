using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary>Settings that a script overlays: later ones win, dots in a name are levels.</summary>
internal static class Mocks
{
    /// <summary>The settings with all mocks of a list applied; a text in the list names a file that holds one.</summary>
    public static ObjectValue Apply(ObjectValue settings, JsonNode? mocks, FlowFiles files, Diagnostics found)
    {
        foreach (var item in (mocks as JsonArrayNode)?.Items ?? [])
        {
            var mock = item is JsonScalarNode { Value: TextValue { Text: var id } }
                ? (files.Find(id) ?? files.Find(id + ".dialog")) is { } file ? JsonTree.Parse(file, found) : null
                : item;
            if (mock is JsonObjectNode node)
            {
                settings = Assign(settings, node);
            }
            else
            {
                found.Error("", item.At, "A setting mock is an object, or the name of a file that holds one.");
            }
        }

        return settings;
    }

    /// <summary>The settings with the assignments of one mock applied.</summary>
    public static ObjectValue Assign(ObjectValue settings, JsonObjectNode mock)
    {
        foreach (var assignment in (mock.Find("assignments")?.Value as JsonArrayNode)?.Items.OfType<JsonObjectNode>() ?? [])
        {
            var path = Paths.Split((assignment.Text("property") ?? "").Replace(':', '.'));
            var value = assignment.Find("value")?.Value.ToValue() ?? Value.Null;
            settings = Paths.Write(settings, path.AsSpan(), value, out _) as ObjectValue ?? settings;
        }

        return settings;
    }
}
