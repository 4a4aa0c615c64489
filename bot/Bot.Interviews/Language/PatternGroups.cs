using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Language;

/// <summary>The spelling of a rules file and the named groups that its patterns may refer to.</summary>
internal sealed record PatternGroups(Spelling Spelling, ImmutableSortedDictionary<string, PatternNode> Named)
{
    public static PatternGroups None(Spelling spelling) =>
        new(spelling, ImmutableSortedDictionary.Create<string, PatternNode>(StringComparer.Ordinal));

    /// <summary>The pattern, or null after an error was reported.</summary>
    public PatternNode? Parse(string pattern, string file, Position at, Diagnostics diagnostics) =>
        new PatternParser(pattern, file, at, Spelling, Named, diagnostics).Parse();

    /// <summary>These groups and one more, of which any line may stand.</summary>
    public PatternGroups With(string name, IEnumerable<(string Text, Position At)> lines, string file, Diagnostics diagnostics)
    {
        var options = lines
            .Select(line => Parse(line.Text, file, line.At, diagnostics))
            .OfType<PatternNode>()
            .ToImmutableArray();
        return options.IsEmpty ? this : this with { Named = Named.SetItem(name, new PatternNode.Choice(options)) };
    }
}
