using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Language;

/// <summary>
/// One mapping of a rules file, read key by key. Whatever is wrong is reported and replaced by something empty, so that
/// reading goes on and all faults are found at once; keys that nobody asked for are reported by <see cref="Close"/>.
/// </summary>
internal sealed class RulesSection(SourceText source, string name, RulesNode.Map map, PatternGroups groups, Diagnostics diagnostics)
{
    /// <summary>Groups in groups multiply; no honest pattern comes near this.</summary>
    private const int MostWords = 2_000;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>How patterns of this file are spelled and which groups they may name.</summary>
    public PatternGroups Groups => groups;

    /// <summary>All keys in file order.</summary>
    public IEnumerable<string> Keys => map.Entries.Select(entry => entry.Key.Value);

    /// <summary>Reports a fault at the beginning of the section.</summary>
    public void Error(string message) => diagnostics.Error(source.Name, map.At, message);

    /// <summary>A section below this one; empty when it is missing, which is an error unless it may be.</summary>
    public RulesSection Section(string key, bool optional = false)
    {
        var found = Find(key, optional) switch
        {
            RulesNode.Map inner => inner,
            null => new RulesNode.Map(map.At, []),
            var other => Wrong(other, "a mapping", new RulesNode.Map(other.At, [])),
        };
        return new RulesSection(source, name.Length == 0 ? key : $"{name}.{key}", found, groups, diagnostics);
    }

    /// <summary>The sections of a list.</summary>
    public ImmutableArray<RulesSection> Sections(string key)
    {
        if (Find(key, optional: false) is not { } node)
        {
            return [];
        }

        var items = node is RulesNode.List list ? list.Items : Wrong(node, "a list", ImmutableArray<RulesNode>.Empty);
        return [.. items.Select(item => new RulesSection(
            source,
            $"{name}.{key}",
            item as RulesNode.Map ?? Wrong(item, "a mapping", new RulesNode.Map(item.At, [])),
            groups,
            diagnostics))];
    }

    /// <summary>One text.</summary>
    public string Text(string key, string? otherwise = null) => Find(key, otherwise is not null) switch
    {
        RulesNode.Text text => text.Value,
        null => otherwise ?? "",
        var other => Wrong(other, "a text", ""),
    };

    /// <summary>A whole number.</summary>
    public int Number(string key) => Find(key, optional: false) switch
    {
        RulesNode.Text text when int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        null => 0,
        var other => Wrong(other, "a whole number", 0),
    };

    /// <summary>Texts: a list, or a block with one on each line.</summary>
    public ImmutableArray<string> Texts(string key, bool optional = false) =>
        [.. Lines(Find(key, optional)).Select(line => line.Text)];

    /// <summary>Patterns: a list, or a block with one on each line.</summary>
    public PhraseSet Patterns(string key, bool optional = false)
    {
        var patterns = ImmutableArray.CreateBuilder<PatternNode>();
        foreach (var (text, at) in Lines(Find(key, optional)))
        {
            if (groups.Parse(text, source.Name, at, diagnostics) is not { } pattern)
            {
                continue;
            }

            if (WrongWith(pattern) is { } problem)
            {
                diagnostics.Error(source.Name, at, $"The pattern \"{text}\" cannot be used: {problem}.");
            }
            else
            {
                patterns.Add(pattern);
            }
        }

        return new PhraseSet(patterns.ToImmutable());
    }

    /// <summary>A key that is itself a pattern.</summary>
    public PhraseSet KeyPattern(string key) =>
        groups.Parse(key, source.Name, map.Entries.First(entry => entry.Key.Value == key).Key.At, diagnostics) is { } pattern ? new PhraseSet([pattern]) : new PhraseSet([]);

    private static string? WrongWith(PatternNode pattern) => pattern switch
    {
        { IsNullable: true } => "every word of it may be missing, so that it would be found everywhere",
        { BeginsWithAny: true } => "it begins with any word; begin with a word that it must have",
        { Places: > MostWords } => $"it stands for more than {MostWords} words; divide it",
        _ => null,
    };

    /// <summary>Reads every key as a pattern group that later ones may name.</summary>
    public PatternGroups ReadGroups()
    {
        var known = groups;
        foreach (var key in Keys)
        {
            known = known.With(key, Lines(Find(key, optional: false)), source.Name, diagnostics);
        }

        return known;
    }

    /// <summary>Reports the keys that were not asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in map.Entries.Where(entry => !_asked.Contains(entry.Key.Value)))
        {
            diagnostics.Error(
                source.Name,
                key.At,
                $"Found the key {key.Value}, expected {(name.Length == 0 ? "" : $"in {name} ")}one of: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private RulesNode? Find(string key, bool optional)
    {
        _asked.Add(key);
        var node = map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
        if (node is null && !optional)
        {
            Error($"The key {(name.Length == 0 ? key : $"{name}.{key}")} is missing.");
        }

        return node;
    }

    private IEnumerable<(string Text, Position At)> Lines(RulesNode? node) => node switch
    {
        null => [],
        RulesNode.Text { Block: true } block => BlockLines(block),
        RulesNode.Text text => [(text.Value, text.At)],
        RulesNode.List list => list.Items.SelectMany(item => item is RulesNode.Text ? Lines(item) : Wrong(item, "a text", Lines(null))),
        _ => Wrong(node, "a list of texts or a block with one on each line", Lines(null)),
    };

    private IEnumerable<(string Text, Position At)> BlockLines(RulesNode.Text block)
    {
        // A block is indented deeper than its key, by two columns in our files.
        var (line, column) = (block.At.Line, map.At.Column + 2);
        foreach (var text in block.Value.Split('\n'))
        {
            line++;
            var trimmed = text.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                yield return (trimmed, new Position(line, column + text.IndexOf(trimmed[0])));
            }
        }
    }

    private T Wrong<T>(RulesNode found, string expected, T instead)
    {
        diagnostics.Error(source.Name, found.At, $"Found {found.Kind}, expected {expected}.");
        return instead;
    }
}
