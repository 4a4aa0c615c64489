using System.Collections.Immutable;

namespace Bot.Adaptive.Generation.Syntax;

/// <summary>
/// Reads the body of a template, following upstream's LGTemplateLexer.g4 and LGTemplateParser.g4. Lenient on purpose:
/// wrong lines become part of the syntax, so that the checker can report all of them.
/// </summary>
/// <param name="text">The body.</param>
/// <param name="origin">Where it begins in its file.</param>
internal sealed class BodyReader(string text, int origin)
{
    private static readonly (Keyword Kind, string[] Words)[] s_keywords =
    [
        (Keyword.If, ["if"]),
        (Keyword.ElseIf, ["else", "if"]),
        (Keyword.Else, ["else"]),
        (Keyword.Switch, ["switch"]),
        (Keyword.Case, ["case"]),
        (Keyword.Default, ["default"]),
    ];

    private int _at;

    /// <summary>Null, or what stands where the body should have ended.</summary>
    public string? Error { get; private set; }

    /// <summary>Where that stands.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The body, or null with an <see cref="Error"/>.</summary>
    public BodySyntax? Read()
    {
        SkipBlank();
        var first = _at;
        if (_at < text.Length && text[_at] == '[')
        {
            var structure = new StructureReader(text, _at, origin);
            var syntax = structure.Read();
            _at = structure.Next;
            return End() ? syntax : null;
        }

        if (ReadLines() is { } lines)
        {
            return End() ? lines : null;
        }

        var head = PeekKeyword();
        var isSwitch = head >= Keyword.Switch;
        var rules = ImmutableArray.CreateBuilder<RuleSyntax>();
        for (var kind = head; kind != Keyword.None && kind >= Keyword.Switch == isSwitch; kind = PeekKeyword())
        {
            rules.Add(ReadRule(kind));
        }

        return rules.Count == 0 || !End() ? Unexpected()
            : isSwitch ? new SwitchSyntax(origin + first, rules.ToImmutable())
            : new ConditionsSyntax(origin + first, rules.ToImmutable());
    }

    /// <summary>Everything from an offset on as one line, line ends included.</summary>
    public LineSyntax ReadVerbatim(int from)
    {
        _at = from;
        var pieces = new Scan.Pieces(origin);
        while (_at < text.Length)
        {
            ReadPiece(pieces);
        }

        return new(origin, pieces.Take());
    }

    private bool End()
    {
        SkipBlank();
        if (_at < text.Length)
        {
            Unexpected();
        }

        return Error is null;
    }

    private BodySyntax? Unexpected()
    {
        if (Error is not null)
        {
            return null;
        }

        ErrorOffset = origin + _at;
        if (_at == text.Length)
        {
            Error = "mismatched input '<EOF>' expecting {'-', '['}";
            return null;
        }

        var token = text[_at].ToString();
        var word = Scan.SkipSpace(text, ++_at);
        if (token == "-" && KeywordAt(word, out var wordEnd) != Keyword.None)
        {
            token = text[word..wordEnd];
            _at = wordEnd;
        }

        SkipBlank();
        Error = _at == text.Length ? $"extraneous input '{token}' expecting <EOF>" : $"mismatched input '{token}' expecting <EOF>";
        return null;
    }

    /// <summary>Lines up to a keyword or the end; null when there are none.</summary>
    private VariationsSyntax? ReadLines()
    {
        var lines = ImmutableArray.CreateBuilder<LineSyntax>();
        SkipBlank();
        var first = _at;
        while (_at < text.Length && PeekKeyword() == Keyword.None)
        {
            lines.Add(text[_at] == '-' ? ReadLine() : ReadWrong());
            SkipBlank();
        }

        return lines.Count == 0 ? null : new(origin + first, lines.ToImmutable());
    }

    private LineSyntax ReadLine()
    {
        var offset = _at;
        _at = Scan.SkipSpace(text, _at + 1);
        if (!Scan.HasFence(text, _at))
        {
            return new(origin + offset, ReadPieces());
        }

        _at += Scan.Fence.Length;
        var (pieces, closed) = ReadMultiline();
        _at = Scan.SkipSpace(text, _at);
        if (_at < text.Length && !Scan.IsAtLineEnd(text, _at))
        {
            Unexpected();
            _at = text.Length;
        }

        return new(origin + offset, pieces, IsMultiline: true, IsClosed: closed);
    }

    private (ImmutableArray<Piece> Pieces, bool Closed) ReadMultiline()
    {
        var pieces = new Scan.Pieces(origin);
        while (_at < text.Length)
        {
            if (Scan.HasFence(text, _at))
            {
                _at += Scan.Fence.Length;
                return (pieces.Take(), true);
            }

            ReadPiece(pieces);
        }

        return (pieces.Take(), false);
    }

    private ImmutableArray<Piece> ReadPieces()
    {
        var pieces = new Scan.Pieces(origin);
        while (_at < text.Length && !Scan.IsAtLineEnd(text, _at))
        {
            ReadPiece(pieces);
        }

        return pieces.Take();
    }

    private void ReadPiece(Scan.Pieces pieces)
    {
        var offset = _at;
        var end = Scan.ExpressionEnd(text, _at);
        if (end > 0)
        {
            pieces.Add(PieceKind.Expression, offset, text[offset..end]);
            _at = end;
        }
        else if (text[_at] == '\\')
        {
            _at = _at + 1 < text.Length && text[_at + 1] is not ('\r' or '\n') ? _at + 2 : _at + 1;
            pieces.Add(PieceKind.Escape, offset, text[offset.._at]);
        }
        else
        {
            if (text[_at] != '\r' || Scan.IsAtLineEnd(text, _at))
            {
                pieces.AddPlain(text[_at], _at);
            }

            _at++;
        }
    }

    private RuleSyntax ReadRule(Keyword kind)
    {
        var offset = _at;
        var word = Scan.SkipSpace(text, _at + 1);
        KeywordAt(word, out var end);
        _at = Scan.SkipSpace(text, end);
        var pieces = ReadPieces();
        return new(origin + offset, kind, text[word..end], pieces, ReadLines());
    }

    /// <summary>Characters that belong to no line, up to the next dash.</summary>
    private LineSyntax ReadWrong()
    {
        var offset = _at;
        var wrong = new System.Text.StringBuilder();
        while (_at < text.Length && text[_at] != '-')
        {
            wrong.Append(text[_at++]);
            SkipBlank();
        }

        return new(origin + offset, [], Error: wrong.ToString());
    }

    private void SkipBlank()
    {
        while (_at < text.Length)
        {
            if (Scan.IsSpace(text[_at]) || text[_at] is '\r' or '\n')
            {
                _at++;
            }
            else if (text[_at] == '>')
            {
                _at = Scan.LineEnd(text, _at);
            }
            else
            {
                return;
            }
        }
    }

    private Keyword PeekKeyword() =>
        _at < text.Length && text[_at] == '-' ? KeywordAt(Scan.SkipSpace(text, _at + 1), out _) : Keyword.None;

    /// <summary>The keyword at an offset and the offset behind its colon.</summary>
    private Keyword KeywordAt(int at, out int end)
    {
        foreach (var (kind, words) in s_keywords)
        {
            end = at;
            foreach (var word in words)
            {
                end = text.AsSpan(end).StartsWith(word, StringComparison.OrdinalIgnoreCase) ? Scan.SkipSpace(text, end + word.Length) : text.Length;
            }

            if (end < text.Length && text[end] == ':')
            {
                end++;
                return kind;
            }
        }

        end = at;
        return Keyword.None;
    }
}
