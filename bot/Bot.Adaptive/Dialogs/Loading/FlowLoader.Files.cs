using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>What files hold: each is parsed and read once, however many others name it, and may lead back to itself only where dialogs do.</summary>
public sealed partial class FlowLoader
{
    private T? Resource<T>(string file, string id, JsonNode at)
        where T : class
    {
        var name = id.TrimStart('#');
        var found = _files.Find(name) ?? _files.Find(name + ".dialog");
        if (found is null)
        {
            Found.Error(file, at.At, $"There is no file \"{name}\" or \"{name}.dialog\" that could be {Noun<T>()}.");
            return null;
        }

        if (typeof(T) == typeof(Dialog))
        {
            return DialogOf(FlowFiles.FileName(found.Name)) as T ?? new DialogLink(name) as T;
        }

        return ComponentOf<T>(found, file, at);
    }

    /// <summary>Reads a file that nobody may have named yet: a dialog, or a part that files share, such as a recognizer.</summary>
    private void ReadFile(SourceText file)
    {
        if (Tree(file) is JsonObjectNode node && node.Text("$kind") is { } name
            && _kinds.Find(name) is { } kind && !typeof(Dialog).IsAssignableFrom(kind.Makes))
        {
            ComponentOf<object>(file, file.Name, node);
        }
        else
        {
            DialogOf(FlowFiles.FileName(file.Name));
        }
    }

    /// <summary>A file's nodes, parsed once.</summary>
    private JsonNode? Tree(SourceText file)
    {
        if (!_trees.TryGetValue(file.Name, out var tree))
        {
            tree = _trees[file.Name] = JsonTree.Parse(file, Found);
        }

        return tree;
    }

    /// <summary>The part that a file holds, read once however many name it; null with findings.</summary>
    private T? ComponentOf<T>(SourceText source, string file, JsonNode at)
        where T : class
    {
        if (_components.GetValueOrDefault(source.Name) is T known)
        {
            return known;
        }

        if (!_loading.Add(source.Name))
        {
            Found.Error(file, at.At, $"{source.Name} leads back to itself.");
            return null;
        }

        var component = Tree(source) is JsonObjectNode node ? Read<T>(source.Name, node, FlowFiles.FileName(source.Name)) : null;
        _loading.Remove(source.Name);
        if (component is not null)
        {
            _components[source.Name] = component;
        }

        return component;
    }

    /// <summary>The dialog in a file; null while that file is being read further out (a circle), or when it cannot be read.</summary>
    private Dialog? DialogOf(string resourceId)
    {
        if (_dialogs.TryGetValue(resourceId, out var known) || !_loading.Add(resourceId))
        {
            return known;
        }

        var file = _files.Find(resourceId)!;
        var dialog = Tree(file) switch
        {
            JsonObjectNode script when script.Text("$kind") == "Microsoft.Test.Script" => Component<Dialog>(file.Name, script.Find("dialog")?.Value ?? script, "dialog"),
            JsonObjectNode node => Read<Dialog>(file.Name, node, FlowFiles.FileName(file.Name)),
            null => null,
            var other => Complain(file.Name, other),
        };
        _loading.Remove(resourceId);
        return _dialogs[resourceId] = dialog;
    }

    private Dialog? Complain(string file, JsonNode node)
    {
        Found.Error(file, node.At, $"A dialog file holds an object with \"$kind\", found {node.Noun}.");
        return null;
    }
}
