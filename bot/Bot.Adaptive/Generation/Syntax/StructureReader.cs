using System.Collections.Immutable;
using System.Text;

namespace Bot.Adaptive.Generation.Syntax;

/// <summary>Reads <c>[Name</c>, property lines and <c>]</c>.</summary>
/// <param name="text">The body that the structure is.</param>
/// <param name="start">Where the opening bracket stands.</param>
/// <param name="origin">Where the body begins in its file.</param>
internal sealed class StructureReader(string text, int start, int origin)
{
    private readonly ImmutableArray<StructureLine>.Builder _lines = ImmutableArray.CreateBuilder<StructureLine>();
    private int _at = start + 1;
    private bool _closed;

    /// <summary>The offset behind the structure.</summary>
    public int Next => _at;

    public StructureSyntax Read()
    {
        var (name, valid) = ReadName();
        while (_at < text.Length && !_closed)
        {
            ReadLine();
        }

        return new(origin + start, name, valid, _lines.ToImmutable(), _closed);
    }

    private static bool IsWordStart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsWordPart(char c) => IsWordStart(c) || c is '-' or '.';

    private (string Name, bool Valid) ReadName()
    {
        var end = Scan.LineEnd(text, _at);
        var words = text[_at..end].Split(' ', '\t', '\ufeff', '\u00a0').Where(word => word.Length > 0).ToList();
        _at = end;
        SkipLineEnd();
        return (string.Concat(words), words is [var name] && IsWordStart(name[0]) && name.All(IsWordPart));
    }

    private void ReadLine()
    {
        _at = Scan.SkipSpace(text, _at);
        if (_at == text.Length || SkipLineEnd())
        {
            return;
        }

        if (text[_at] == '>' && Scan.LineEnd(text, _at) is var end && end < text.Length)
        {
            _at = end;
            SkipLineEnd();
            return;
        }

        if (text[_at] == ']')
        {
            _at++;
            _closed = true;
            return;
        }

        ReadContent();
    }

    private void ReadContent()
    {
        var offset = _at;
        var name = ReadWord();
        _at = Scan.SkipSpace(text, _at);
        var isProperty = name.Length > 0 && _at < text.Length && text[_at] == '=';
        var written = new StringBuilder(name);
        if (isProperty)
        {
            written.Append(text[_at]);
            _at = Scan.SkipSpace(text, _at + 1);
        }

        var values = ReadValues(isProperty, written);
        var hasEnd = _at < text.Length && !_closed;
        SkipLineEnd();
        _lines.Add((isProperty, values) switch
        {
            (true, _) when hasEnd && values.All(value => !value.IsEmpty) => new PropertyLine(origin + offset, name, values),
            (false, [[{ Kind: PieceKind.Expression } only]]) when hasEnd && name.Length == 0 => new ReferenceLine(origin + offset, only),
            _ => new WrongLine(origin + offset, written.ToString()),
        });
    }

    /// <summary>The values between bars up to the end of the line. Outside of a property's value a bracket closes the structure.</summary>
    private ImmutableArray<ImmutableArray<Piece>> ReadValues(bool isProperty, StringBuilder written)
    {
        var values = ImmutableArray.CreateBuilder<ImmutableArray<Piece>>();
        var pieces = new Scan.Pieces(origin);
        while (_at < text.Length && !Scan.IsAtLineEnd(text, _at))
        {
            if (text[_at] == ']' && !isProperty)
            {
                _at++;
                _closed = true;
                break;
            }

            if (text[_at] == '|')
            {
                written.Append('|');
                values.Add(pieces.Take());
                _at = Scan.SkipSpace(text, _at + 1);
            }
            else
            {
                ReadPiece(pieces, written);
            }
        }

        values.Add(pieces.Take());
        return values.ToImmutable();
    }

    private void ReadPiece(Scan.Pieces pieces, StringBuilder written)
    {
        var offset = _at;
        var end = Scan.ExpressionEnd(text, _at);
        if (end > 0)
        {
            _at = end;
            pieces.Add(PieceKind.Expression, offset, text[offset..end]);
        }
        else if (text[_at] == '\\')
        {
            _at = _at + 1 < text.Length && text[_at + 1] is not ('\r' or '\n') ? _at + 2 : _at + 1;
            pieces.Add(PieceKind.Escape, offset, text[offset.._at]);
        }
        else
        {
            pieces.AddPlain(text[_at], _at++);
        }

        written.Append(text, offset, _at - offset);
    }

    private string ReadWord()
    {
        var word = _at;
        while (_at < text.Length && (_at == word ? IsWordStart(text[_at]) : IsWordPart(text[_at])))
        {
            _at++;
        }

        return text[word.._at];
    }

    private bool SkipLineEnd()
    {
        if (_at == text.Length || !Scan.IsAtLineEnd(text, _at))
        {
            return false;
        }

        _at += text[_at] == '\r' ? 2 : 1;
        return true;
    }
}
