using System.Text;

namespace Bot.Adaptive.Expressions.Parsing;

/// <summary>Where texts and interpolations end, and what the escapes in them mean.</summary>
internal static class Literals
{
    /// <summary>
    /// The offset behind the quote that closes the text that begins at an offset, -1 when it is not closed. A backslash
    /// before a quote keeps the text open, unless no other quote closes it: then that one does.
    /// </summary>
    public static int TextEnd(ReadOnlySpan<char> source, int open)
    {
        var quote = source[open];
        var fallback = -1;
        for (var i = open + 1; i < source.Length; i++)
        {
            if (source[i] == quote)
            {
                return i + 1;
            }

            if (source[i] == '\\' && i + 1 < source.Length && (source[i + 1] == quote || source[i + 1] == '\\'))
            {
                i++;
                fallback = source[i] == quote ? i + 1 : fallback;
            }
        }

        return fallback;
    }

    /// <summary>The offset behind the backquote that closes the interpolation that begins at an offset, -1 when it is not closed.</summary>
    public static int InterpolationEnd(ReadOnlySpan<char> source, int open)
    {
        var i = open + 1;
        while (i < source.Length && source[i] != '`')
        {
            i = PieceEnd(source, i, out _);
        }

        return i < source.Length ? i + 1 : -1;
    }

    /// <summary>The offset behind one piece of an interpolation: an escape, an expression, or a single character.</summary>
    public static int PieceEnd(ReadOnlySpan<char> source, int at, out bool isExpression)
    {
        isExpression = false;
        if (source[at] == '\\' && at + 1 < source.Length && source[at + 1] is '`' or '$')
        {
            return at + 2;
        }

        if (source[at] == '$' && at + 1 < source.Length && source[at + 1] == '{')
        {
            var expressionEnd = ExpressionEnd(source, at);
            if (expressionEnd > 0)
            {
                isExpression = true;
                return expressionEnd;
            }
        }

        return at + 1;
    }

    /// <summary>The text between quotes with its escapes resolved: <c>\r \n \t \\</c> and the quote; others stay as they are.</summary>
    public static string Unescape(ReadOnlySpan<char> quoted)
    {
        var quote = quoted[0];
        var inner = quoted[1..^1];
        if (!inner.Contains('\\'))
        {
            return inner.ToString();
        }

        var text = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            var c = inner[i];
            var escaped = c == '\\' && i + 1 < inner.Length ? Escaped(inner[i + 1], quote) : null;
            i += escaped is null ? 0 : 1;
            text.Append(escaped ?? c);
        }

        return text.ToString();
    }

    private static char? Escaped(char c, char quote) => c switch
    {
        'r' => '\r',
        'n' => '\n',
        't' => '\t',
        '\\' => '\\',
        _ => c == quote ? quote : null,
    };

    /// <summary>
    /// The offset behind <c>${…}</c>, -1 when there is no whole one: it lies on one line, is not empty, holds no backquote
    /// outside texts, and its braces match.
    /// </summary>
    private static int ExpressionEnd(ReadOnlySpan<char> source, int at)
    {
        var depth = 0;
        for (var i = at + 2; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\r' or '\n' or '`':
                    return -1;
                case '\'' or '"':
                    i = TextEnd(source, i) - 1;
                    if (i < 0)
                    {
                        return -1;
                    }

                    break;
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '}':
                    return i > at + 2 ? i + 1 : -1;
            }
        }

        return -1;
    }
}
