using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Language;

/// <summary>
/// Reads patterns of words, the notation of the rules files:
/// <code>
/// pattern := part+
/// part    := atom '?'?                        '?' makes it optional
/// atom    := word | stem* | *end              folded as the language spells; digits stand for themselves
///          | '_'                              any one word
///          | '..'                             up to three words
///          | '(' pattern ('|' pattern)* ')'   one of them
///          | '&lt;' name '&gt;'                     a group of the file's words section, or number
/// </code>
/// </summary>
internal sealed class PatternParser(
    string pattern, string file, Position at, Spelling spelling, IReadOnlyDictionary<string, PatternNode> groups, Diagnostics diagnostics)
{
    private const int DeepestNesting = 8;
    private static readonly PatternNode s_any = new PatternNode.One(new PatternWord(PatternWordKind.Any, ""));
    private int _next;
    private bool _failed;

    /// <summary>The pattern, or null after an error was reported.</summary>
    public PatternNode? Parse()
    {
        var node = ReadChoice(0);
        if (_next < pattern.Length)
        {
            Fail($"found '{pattern[_next]}', expected a word");
        }

        return _failed ? null : node;
    }

    private PatternNode ReadChoice(int depth)
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        options.Add(ReadSequence(depth));
        while (!_failed && depth > 0 && Take('|'))
        {
            options.Add(ReadSequence(depth));
        }

        return options.Count == 1 ? options[0] : new PatternNode.Choice(options.ToImmutable());
    }

    private PatternNode ReadSequence(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        for (SkipSpaces(); !_failed && _next < pattern.Length && pattern[_next] is not ('|' or ')'); SkipSpaces())
        {
            var part = ReadAtom(depth);
            parts.Add(Take('?') ? new PatternNode.Optional(part) : part);
        }

        if (parts.Count == 0)
        {
            Fail("found nothing, expected a word");
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts.ToImmutable());
    }

    private PatternNode ReadAtom(int depth)
    {
        if (Take('('))
        {
            if (depth == DeepestNesting)
            {
                return Fail($"brackets nest deeper than {DeepestNesting}");
            }

            var choice = ReadChoice(depth + 1);
            return Take(')') ? choice : Fail("expected ')'");
        }

        return Take('<') ? ReadGroup() : ReadWord();
    }

    private PatternNode ReadGroup()
    {
        var end = pattern.IndexOf('>', _next);
        if (end < 0)
        {
            return Fail("expected '>'");
        }

        var name = pattern[_next..end];
        _next = end + 1;
        if (name == "number")
        {
            return new PatternNode.One(new PatternWord(PatternWordKind.Number, ""));
        }

        return groups.TryGetValue(name, out var group)
            ? group
            : Fail($"found <{name}>, expected <number> or a group that the words section names before it: {string.Join(", ", groups.Keys)}");
    }

    private PatternNode ReadWord()
    {
        var start = _next;
        while (_next < pattern.Length && pattern[_next] is not (' ' or '|' or '(' or ')' or '?' or '<'))
        {
            _next++;
        }

        var written = pattern[start.._next];
        if (written == "_")
        {
            return s_any;
        }

        if (written == "..")
        {
            return new PatternNode.Optional(new PatternNode.Sequence(
                [s_any, new PatternNode.Optional(new PatternNode.Sequence([s_any, new PatternNode.Optional(s_any)]))]));
        }

        var kind = written.EndsWith('*') ? PatternWordKind.Prefix : written.StartsWith('*') ? PatternWordKind.Suffix : PatternWordKind.Exact;
        var bare = written.AsSpan().Trim('*');
        if (!bare.IsEmpty && !bare.ContainsAnyExceptInRange('a', 'z') && (kind != PatternWordKind.Exact || !spelling.Everyday.ContainsKey(bare.ToString())))
        {
            return new PatternNode.One(new PatternWord(kind, bare.ToString()));
        }

        var words = Utterance.Of(bare.ToString(), spelling).Words;
        if (words.IsEmpty)
        {
            return Fail(start < pattern.Length ? $"found '{pattern[start]}', expected a word" : "expected a word");
        }

        // A star belongs to the written word's last or first part.
        var starred = kind == PatternWordKind.Prefix ? words.Length - 1 : 0;
        var parts = words.Select((word, index) =>
            (PatternNode)new PatternNode.One(new PatternWord(index == starred ? kind : PatternWordKind.Exact, word.Text))).ToImmutableArray();
        return parts.Length == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private void SkipSpaces()
    {
        while (_next < pattern.Length && pattern[_next] == ' ')
        {
            _next++;
        }
    }

    private bool Take(char expected)
    {
        if (_next < pattern.Length && pattern[_next] == expected)
        {
            _next++;
            return true;
        }

        return false;
    }

    private PatternNode Fail(string problem)
    {
        if (!_failed)
        {
            _failed = true;
            diagnostics.Error(file, new Position(at.Line, at.Column + _next), $"In the pattern \"{pattern}\": {problem}.");
        }

        return s_any;
    }
}
