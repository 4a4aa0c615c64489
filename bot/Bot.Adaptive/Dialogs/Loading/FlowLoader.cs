using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// Turns files into a compiled <see cref="Flow"/>. Everything is parsed, compiled and checked here; every finding of every
/// file is reported, none stops the others.
/// </summary>
public sealed partial class FlowLoader
{
    private readonly FlowFiles _files;
    private readonly KindTable _kinds;
    private readonly Dictionary<string, Dialog?> _dialogs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, object> _components = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, JsonNode?> _trees = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loading = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Action<Flow>> _links = [];
    private readonly LanguageFiles _languages;
    private LanguageReference? _language;
    private HashSet<string>? _ids;
    private int _made;

    private FlowLoader(FlowFiles files, KindTable kinds, FunctionTable functions, Diagnostics found)
    {
        (_files, _kinds, Found) = (files, kinds, found);
        _languages = new LanguageFiles(files, functions, found);
    }

    /// <summary>What expressions may call: what the caller gave, and templates that .lg files export.</summary>
    internal FunctionTable Functions => _languages.Resources.Functions;

    internal Diagnostics Found { get; }

    /// <summary>Compiles a flow.</summary>
    /// <param name="files">All files that may name each other.</param>
    /// <param name="kinds">The kinds that they may use.</param>
    /// <param name="functions">The functions that expressions may call.</param>
    /// <param name="found">Gets every error and warning.</param>
    /// <param name="root">The resource id or id of the dialog that begins; null when only one dialog is begun by no other.</param>
    /// <param name="settings">What the scope <c>settings</c> shows.</param>
    /// <returns>The flow, or null when <paramref name="found"/> holds errors.</returns>
    public static Flow? Load(FlowFiles files, KindTable kinds, FunctionTable functions, Diagnostics found, string? root = null, ObjectValue? settings = null)
    {
        var loader = new FlowLoader(files, kinds, functions, found);
        foreach (var same in files.Ambiguous().Where(same => !FlowFiles.FileName(same[0].Name).Equals("study.yaml", StringComparison.OrdinalIgnoreCase)))
        {
            found.Error(same[1].Name, Position.Start, $"Two files are called {FlowFiles.FileName(same[1].Name)}; the other is {same[0].Name}. Others name files without their folder, so rename one.");
        }

        foreach (var file in files.EndingIn(".dialog").Where(file => !FlowFiles.IsScript(file)))
        {
            loader.ReadFile(file);
        }

        return loader.Link(root, settings ?? ObjectValue.Empty);
    }

    /// <summary>Compiles a flow whose root is written out by the caller: test scripts hold theirs inside.</summary>
    internal static Flow? Load(FlowFiles files, string file, JsonNode root, KindTable kinds, FunctionTable functions, Diagnostics found, ObjectValue settings)
    {
        var loader = new FlowLoader(files, kinds, functions, found);
        var dialog = loader.Component<Dialog>(file, root, "dialog");
        return dialog is null ? null : loader.Finish(dialog, settings);
    }

    /// <summary>The properties that a kind reads: it is given a node without any.</summary>
    internal static ImmutableArray<PropertyDescription> Describe(Kind kind, KindTable kinds, FunctionTable functions)
    {
        var loader = new FlowLoader(new FlowFiles([]), kinds, functions, []);
        var described = new List<PropertyDescription>();
        kind.Read(new NodeReader(loader, kind.Name, new JsonObjectNode(Position.Start, []), kind, described));
        return [.. described];
    }

    /// <summary>The component that a node holds, or that the file which it names holds; null with findings.</summary>
    internal T? Component<T>(string file, JsonNode node, string property)
        where T : class
    {
        switch (node)
        {
            case JsonScalarNode { Value: TextValue { Text: var id } }:
                return Resource<T>(file, id, node);
            case JsonObjectNode obj:
                return Read<T>(file, obj);
            default:
                Found.Error(file, node.At, $"\"{property}\" holds {node.Noun}, expected {Noun<T>()}.");
                return null;
        }
    }

    internal DialogSetting Named(string file, string id, JsonNode at)
    {
        if (_files.Find(id) is null && _files.Find(id + ".dialog") is null)
        {
            _links.Add(flow =>
            {
                if (!Ids(flow).Contains(id) && flow.FindResource(id) is null)
                {
                    Found.Error(file, at.At, $"There is no dialog \"{id}\": neither an id inside this flow nor a file {id}.dialog.{Suggest(id, flow)}");
                }
            });
        }
        else
        {
            DialogOf(_files.Find(id) is null ? id + ".dialog" : id);
        }

        return DialogSetting.Named(id);
    }

    internal void ExpectAction(string file, string id, Position at) => _links.Add(flow =>
    {
        if (!Ids(flow).Contains(id))
        {
            Found.Warn(file, at, $"There is no action with the id \"{id}\".{Suggest(id, flow)}");
        }
    });

    private HashSet<string> Ids(Flow flow) => _ids ??= flow.Ids.ToHashSet(StringComparer.Ordinal);

    internal TextTemplate Template(string text, Origin origin)
    {
        var template = new TextTemplate(text, origin);
        _languages.Expect(template, _language);
        return template;
    }

    /// <summary>The templates of a resource; texts that are read from here on inside the same component may call them.</summary>
    internal LanguageReference? Language(string file, string id, JsonNode at)
    {
        if (_languages.Exists(id))
        {
            return _language = new LanguageReference(id);
        }

        Found.Error(file, at.At, $"There is no file \"{id}\" with templates.");
        return null;
    }

    private string Suggest(string id, Flow flow) =>
        Found.Nearest(id, flow.Ids) is { } meant ? $" Did you mean \"{meant}\"?" : "";

    private T? Read<T>(string file, JsonObjectNode node, string? resourceId = null)
        where T : class
    {
        var name = node.Text("$kind");
        var kind = name is null ? null : _kinds.Find(name) ?? OwnKind(name);
        if (kind is null || !typeof(T).IsAssignableFrom(kind.Makes))
        {
            var at = node.Find("$kind")?.Value.At ?? node.At;
            Found.Error(file, at, (name, kind) switch
            {
                (null, _) => $"An object here needs \"$kind\" to say which kind of {Noun<T>()} it is.",
                (_, null) when AbsentKinds.Reason(name) is { } reason => $"\"{name}\" is not supported here: {reason}.",
                (_, null) => $"There is no kind \"{name}\".{(_kinds.Nearest(name, typeof(T), Found) is { } meant ? $" Did you mean \"{meant}\"?" : "")}",
                _ => $"\"{name}\" is {Noun(kind.Makes)}, expected {Noun<T>()}.",
            });
            return null;
        }

        var reader = new NodeReader(this, file, node, kind);
        var around = _language;
        var component = kind.Read(reader);
        _language = around;
        reader.WarnOfUnknown();
        if (component is Recognizer recognizer)
        {
            recognizer.Id = node.Text("id") ?? resourceId ?? "";
        }
        else if (component is Dialog dialog)
        {
            dialog.Origin = new Origin(file, node.At);
            dialog.Definition = new Definition(node, file, Functions);
            dialog.HasComputedId = resourceId is null && string.IsNullOrEmpty(node.Text("id"));
            dialog.Id = dialog.HasComputedId ? ComputedId.Of(kind.Name, node) : node.Text("id") ?? resourceId!;
        }

        return (T)component;
    }

    /// <summary>The kind that a dialog file with a schema beside it makes.</summary>
    private Kind? OwnKind(string name) =>
        _files.Find(name) is not null && _files.Find(name + ".schema") is not null ? DynamicBeginDialog.KindOf(name) : null;

    private static string Noun<T>() => Noun(typeof(T));

    private static string Noun(Type type) => type.Name switch
    {
        nameof(Trigger) => "a trigger",
        nameof(Dialogs.Recognizer) => "a recognizer",
        nameof(EntityRecognizer) => "an entity recognizer",
        nameof(TriggerSelector) => "a selector",
        nameof(ActivityTemplate) => "an activity",
        nameof(LanguageReference) => "a language generator",
        _ => "a dialog or action",
    };
}
