using System.Collections.Immutable;
using Bot.Adaptive.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Interviews.Language;

/// <summary>
/// Reads the part of YAML 1.2 that rules files need, event by event: mappings, lists and texts. Anchors, aliases, tags
/// and deep nesting are refused, so that no file can grow in memory or name a type.
/// </summary>
internal sealed class RulesYaml
{
    private const int DeepestNesting = 8;
    private readonly SourceText _source;
    private readonly Diagnostics _diagnostics;
    private readonly Parser _parser;

    private RulesYaml(SourceText source, Diagnostics diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>The mapping at the root of a file; null after errors were reported.</summary>
    public static RulesNode.Map? Read(SourceText source, Diagnostics diagnostics)
    {
        var reader = new RulesYaml(source, diagnostics);
        try
        {
            return reader.ReadFile();
        }
        catch (YamlException problem)
        {
            diagnostics.Error(source.Name, PositionOf(problem.Start), $"This is not YAML: {problem.Message}");
            return null;
        }
    }

    private RulesNode.Map? ReadFile()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _diagnostics.Error(_source.Name, Position.Start, "Found an empty file, expected a mapping with the key language.");
            return null;
        }

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            _diagnostics.Error(_source.Name, PositionOf(_parser.Current!.Start), "Found a second document, expected the end of the file.");
        }

        if (root is not RulesNode.Map map)
        {
            _diagnostics.Error(_source.Name, root.At, $"Found {root.Kind}, expected a mapping with the key language.");
            return null;
        }

        return map;
    }

    private RulesNode ReadNode(int depth)
    {
        if (!_parser.Accept<NodeEvent>(out var node))
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "An alias is not allowed here.");
        }

        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            throw new YamlException(node.Start, node.End, "Anchors and tags are not allowed here; write the text out.");
        }

        if (depth > DeepestNesting)
        {
            throw new YamlException(node.Start, node.End, $"This nests deeper than {DeepestNesting}.");
        }

        return node switch
        {
            Scalar scalar => ReadText(scalar),
            SequenceStart start => ReadList(start, depth),
            _ => ReadMap(depth),
        };
    }

    private RulesNode.Text ReadText(Scalar scalar)
    {
        _parser.MoveNext();
        return new RulesNode.Text(PositionOf(scalar.Start), scalar.Value, scalar.Style is ScalarStyle.Literal);
    }

    private RulesNode.List ReadList(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<RulesNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new RulesNode.List(PositionOf(start.Start), items.ToImmutable());
    }

    private RulesNode.Map ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<(RulesNode.Text, RulesNode)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not RulesNode.Text name)
            {
                _diagnostics.Error(_source.Name, key.At, $"Found {key.Kind} as a key, expected a text.");
            }
            else if (!names.Add(name.Value))
            {
                _diagnostics.Error(_source.Name, key.At, $"The key {name.Value} was given before; give it once.");
            }
            else
            {
                entries.Add((name, value));
            }
        }

        return new RulesNode.Map(PositionOf(start.Start), entries.ToImmutable());
    }

    private static Position PositionOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
