using System.Collections.Immutable;
using Bot.Adaptive.Sources;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Interviews.Studies;

/// <summary>
/// Reads a YAML mapping property by property, with positions. Whatever is wrong becomes a finding and reading goes on;
/// properties that nobody asked for are findings too, because in a study they are always a mistake.
/// </summary>
public sealed class YamlNodes
{
    private const int MaxAliases = 1000;
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly Diagnostics _found;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private YamlNodes(string file, YamlMappingNode node, string name, Diagnostics found) =>
        (_file, _node, Name, _found) = (file, node, name, found);

    /// <summary>How messages call the mapping: its path in the file, empty at the top.</summary>
    public string Name { get; }

    /// <summary>The mapping at the top of a file; null with findings when there is none.</summary>
    public static YamlNodes? Parse(SourceText source, Diagnostics found)
    {
        try
        {
            if (CountAliases(source.Text) > MaxAliases)
            {
                found.Error(source.Name, Position.Start, $"More than {MaxAliases} aliases: write the texts out.");
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(source.Text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new(source.Name, root, "", found);
            }

            found.Error(source.Name, Position.Start, "This file holds no mapping of names to values.");
        }
        catch (YamlException fault)
        {
            found.Error(source.Name, At(fault.Start), $"This is not YAML: {fault.Message}");
        }

        return null;
    }

    /// <summary>A text; null when it is missing.</summary>
    public string? Text(string name) => Find(name) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => Refuse<string?>(name, other, "a text", null),
    };

    /// <summary>A text that has to be there.</summary>
    public string Required(string name, string example) => Text(name) is { Length: > 0 } text ? text : Missing(name, example);

    /// <summary>True or false.</summary>
    public bool? Bool(string name) => Find(name) switch
    {
        null => null,
        YamlScalarNode { Value: "true" or "yes" or "on" } => true,
        YamlScalarNode { Value: "false" or "no" or "off" } => false,
        var other => Refuse<bool?>(name, other, "true or false", null),
    };

    /// <summary>A whole number within bounds.</summary>
    public int? Integer(string name, int least, int most) => Find(name) switch
    {
        null => null,
        YamlScalarNode { Value: var text } when int.TryParse(text, out var number) && number >= least && number <= most => number,
        var other => Refuse<int?>(name, other, $"a whole number from {least} to {most}", null),
    };

    /// <summary>One of a closed set of names, written in lower case with dashes.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Find(name) is not { } node)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (node is YamlScalarNode { Value: var text } && text == Written(value))
            {
                return value;
            }
        }

        return Refuse<T?>(name, node, $"one of {string.Join(", ", Enum.GetValues<T>().Select(Written))}", null);
    }

    /// <summary>One of the names of an enumeration, or the number that one stands for, from 0 to a most.</summary>
    public T? ChoiceOrNumber<T>(string name, int most)
        where T : struct, Enum =>
        Find(name) is YamlScalarNode { Value: { Length: 1 } text } && text[0] - '0' is >= 0 and var number && number <= most
            ? (T)Enum.ToObject(typeof(T), number)
            : Choice<T>(name);

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select((item, at) => item is YamlScalarNode text ? text.Value ?? "" : Refuse($"{name}[{at + 1}]", item, "a text; put it in quotation marks when it holds a colon", ""))],
        YamlScalarNode { Value: { Length: > 0 } single } => [single],
        var other => Refuse<IReadOnlyList<string>>(name, other, "a list of texts", []),
    };

    /// <summary>A mapping inside; null when it is missing.</summary>
    public YamlNodes? Mapping(string name) => Find(name) switch
    {
        null => null,
        YamlMappingNode mapping => Inside(mapping, name),
        var other => Refuse<YamlNodes?>(name, other, "a mapping", null),
    };

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlNodes> Mappings(string name)
    {
        switch (Find(name))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                var mappings = new List<YamlNodes>();
                foreach (var (child, index) in list.Children.Select((child, index) => (child, index)))
                {
                    if (child is YamlMappingNode mapping)
                    {
                        mappings.Add(Inside(mapping, $"{name}[{index + 1}]"));
                    }
                    else
                    {
                        Refuse($"{name}[{index + 1}]", child, "a mapping", 0);
                    }
                }

                return mappings;
            case var other:
                return Refuse<IReadOnlyList<YamlNodes>>(name, other, "a list of mappings", []);
        }
    }

    /// <summary>A text in one or several languages: a plain text is in <paramref name="language"/>, a mapping names them.</summary>
    public LocalText? Local(string name, string language)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return LocalText.Of(language, text.Trim());
            case YamlMappingNode mapping when mapping.Children.Count > 0:
                var texts = LocalText.Of(language, "").ByLanguage.Clear();
                var originals = texts;
                foreach (var (key, value) in mapping.Children)
                {
                    if (key is YamlScalarNode { Value: { Length: >= 2 } tag } && value is YamlScalarNode { Value: { Length: > 0 } said })
                    {
                        texts = texts.SetItem(tag, said.Trim());
                    }
                    else if (key is YamlScalarNode { Value: { Length: >= 2 } other } && value is YamlMappingNode translation)
                    {
                        var made = Inside(translation, $"{name}.{other}");
                        texts = texts.SetItem(other, made.Required("machine", "Was hält Sie bei uns?").Trim());
                        originals = originals.SetItem(other, made.Required("of", "What keeps you with us?").Trim());
                        made.Close();
                    }
                    else
                    {
                        Refuse(name, value, "a text for each language, such as \"en: …\"", 0);
                    }
                }

                return new(texts) { TranslatedFrom = originals };
            case var other:
                return Refuse<LocalText?>(name, other, "a text, or a text for each language", null);
        }
    }

    /// <summary>Texts by names that the file chooses, each in one or several languages.</summary>
    public ImmutableSortedDictionary<string, LocalText> Locals(string name, string language)
    {
        var texts = ImmutableSortedDictionary.Create<string, LocalText>(StringComparer.Ordinal);
        if (Mapping(name) is not { } mapping)
        {
            return texts;
        }

        foreach (var key in mapping._node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value).OfType<string>())
        {
            texts = texts.SetItem(key, mapping.RequiredLocal(key, language, "What makes you think about staying?"));
        }

        return texts;
    }

    /// <summary>Where a property stands, in one of its languages when it has several; where the mapping begins when it is missing.</summary>
    public Position PositionOf(string name, string? language = null) => Find(name) switch
    {
        YamlMappingNode texts when language is not null && texts.Children.TryGetValue(new YamlScalarNode(language), out var text) => At(text.Start),
        { } node => At(node.Start),
        null => At(_node.Start),
    };

    /// <summary>A text in one or several languages that has to be there.</summary>
    public LocalText RequiredLocal(string name, string language, string example) =>
        Local(name, language) ?? LocalText.Of(language, Find(name) is null ? Missing(name, example) : "");

    /// <summary>Reports something about a property.</summary>
    public void Error(string name, string message) =>
        _found.Error(_file, Find(name) is { } node ? At(node.Start) : At(_node.Start), $"{Path(name)}: {message}");

    /// <summary>Reports a warning about a property.</summary>
    public void Warn(string name, string message) =>
        _found.Warn(_file, Find(name) is { } node ? At(node.Start) : At(_node.Start), $"{Path(name)}: {message}");

    /// <summary>Reports properties that no one asked for. Call last.</summary>
    public void Close()
    {
        foreach (var key in _node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_known.Contains(key.Value ?? "")))
        {
            _found.Error(_file, At(key.Start), $"There is no property \"{key.Value}\" here. Known: {string.Join(", ", _known)}.");
        }
    }

    /// <summary>How a name of an enumeration is written in files: lower case, words parted by dashes.</summary>
    public static string Written<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private static int CountAliases(string text)
    {
        var parser = new Parser(new StringReader(text));
        var aliases = 0;
        while (parser.MoveNext() && aliases <= MaxAliases)
        {
            aliases += parser.Current is YamlDotNet.Core.Events.AnchorAlias ? 1 : 0;
        }

        return aliases;
    }

    private YamlNode? Find(string name)
    {
        _known.Add(name);
        return _node.Children.TryGetValue(new YamlScalarNode(name), out var node) && node is not YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain }
            ? node
            : null;
    }

    private YamlNodes Inside(YamlMappingNode mapping, string name) => new(_file, mapping, Path(name), _found);

    private string Path(string name) => Name.Length == 0 ? name : $"{Name}.{name}";

    private string Missing(string name, string example)
    {
        _found.Error(_file, At(_node.Start), $"{Path(name)} is missing, for example: {name}: {example}");
        return "";
    }

    private T Refuse<T>(string name, YamlNode node, string wanted, T instead)
    {
        var noun = node switch
        {
            YamlScalarNode scalar => $"\"{Shortened(scalar.Value)}\"",
            YamlSequenceNode => "a list",
            _ => "a mapping",
        };
        _found.Error(_file, At(node.Start), $"{Path(name)} is {noun}, expected {wanted}.");
        return instead;
    }

    private static string? Shortened(string? text) => text is { Length: > 40 } ? text[..40] + "…" : text;
}
