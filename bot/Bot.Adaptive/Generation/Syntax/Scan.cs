using System.Collections.Immutable;
using System.Text;
using Bot.Adaptive.Expressions.Parsing;

namespace Bot.Adaptive.Generation.Syntax;

/// <summary>What all readers of template text share: white space, expressions, escapes.</summary>
internal static class Scan
{
    public const string Fence = "```";

    /// <summary>White space of the grammar: line ends are not part of it.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\ufeff' or '\u00a0';

    public static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The offset of the line end or the end of the text.</summary>
    public static int LineEnd(ReadOnlySpan<char> text, int at)
    {
        var feed = text[at..].IndexOf('\n');
        var end = feed < 0 ? text.Length : at + feed;
        return end > at && end < text.Length && text[end - 1] == '\r' ? end - 1 : end;
    }

    public static bool IsAtLineEnd(ReadOnlySpan<char> text, int at) =>
        text[at] == '\n' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    public static bool HasFence(ReadOnlySpan<char> text, int at) => text[at..].StartsWith(Fence);

    /// <summary>
    /// The offset behind the expression that begins with <c>${</c> at an offset, or -1 when none does. Braces inside match,
    /// texts in quotes count as one; it may span lines. Without a closing brace the expression reaches as far as it can.
    /// </summary>
    public static int ExpressionEnd(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '$' || text[at + 1] != '{')
        {
            return -1;
        }

        var depth = 0;
        var next = at + 2;
        while (next < text.Length)
        {
            switch (text[next])
            {
                case '\'' or '"' or '`':
                    var close = Literals.TextEnd(text, next);
                    if (close < 0)
                    {
                        return next > at + 2 ? next : -1;
                    }

                    next = close;
                    continue;
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '}':
                    return next > at + 2 ? next + 1 : -1;
            }

            next++;
        }

        return next > at + 2 ? next : -1;
    }

    /// <summary>What an escape stands for: <c>\r \n \t \\ \$ \`</c>; any other stays as it is.</summary>
    public static string Unescape(string escape) => escape switch
    {
        @"\r" => "\r",
        @"\n" => "\n",
        @"\t" => "\t",
        @"\\" => @"\",
        @"\$" => "$",
        @"\`" => "`",
        _ => escape,
    };

    /// <summary>Collects the pieces of a line, single characters joined.</summary>
    /// <param name="origin">Where the text that is read begins in its file.</param>
    public sealed class Pieces(int origin)
    {
        private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
        private readonly StringBuilder _plain = new();
        private int _plainAt;

        public void AddPlain(char c, int offset)
        {
            _plainAt = _plain.Length == 0 ? offset : _plainAt;
            _plain.Append(c);
        }

        public void Add(PieceKind kind, int offset, string text)
        {
            Flush();
            _pieces.Add(new(kind, origin + offset, text));
        }

        public ImmutableArray<Piece> Take()
        {
            Flush();
            return _pieces.DrainToImmutable();
        }

        private void Flush()
        {
            if (_plain.Length > 0)
            {
                _pieces.Add(new(PieceKind.Text, origin + _plainAt, _plain.ToString()));
                _plain.Clear();
            }
        }
    }
}
