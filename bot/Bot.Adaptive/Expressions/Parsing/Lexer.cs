namespace Bot.Adaptive.Expressions.Parsing;

/// <summary>
/// Cuts an expression into tokens, one at a time, following the token rules of upstream's ExpressionAntlrLexer.g4.
/// It never fails: what is no token comes out as <see cref="TokenKind.Invalid"/>, so that the parser can say more.
/// </summary>
/// <param name="text">The text that the expression is part of.</param>
/// <param name="start">Where the expression begins.</param>
/// <param name="end">Where it ends.</param>
internal struct Lexer(string text, int start, int end)
{
    private int _next = start;

    /// <summary>Reads the next token; past the end, <see cref="TokenKind.End"/> for ever.</summary>
    public Token Read()
    {
        SkipSpace();
        if (_next >= end)
        {
            return new(TokenKind.End, end, 0);
        }

        var token = At(_next);
        _next = token.End;
        return token;
    }

    /// <summary>Goes back, so that the next token begins at an offset.</summary>
    public void Reset(int offset) => _next = offset;

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    private readonly Token At(int at) => text[at] switch
    {
        >= '0' and <= '9' => Number(at),
        '\'' or '"' => Text(at),
        '`' => Interpolation(at),
        '(' => new(TokenKind.OpenParenthesis, at, 1),
        ')' => new(TokenKind.CloseParenthesis, at, 1),
        '[' => new(TokenKind.OpenBracket, at, 1),
        ']' => new(TokenKind.CloseBracket, at, 1),
        '{' => new(TokenKind.OpenBrace, at, 1),
        '}' => new(TokenKind.CloseBrace, at, 1),
        '.' => new(TokenKind.Dot, at, 1),
        ',' => new(TokenKind.Comma, at, 1),
        ':' => new(TokenKind.Colon, at, 1),
        '?' when Follows(at, '?') => new(TokenKind.Operator, at, 2),
        '?' => new(TokenKind.QuestionMark, at, 1),
        '=' when Follows(at, '>') => new(TokenKind.Arrow, at, 2),
        '=' when Follows(at, '=') => new(TokenKind.Operator, at, 2),
        '&' when Follows(at, '&') => new(TokenKind.Operator, at, 2),
        '|' when Follows(at, '|') => new(TokenKind.Operator, at, 2),
        '<' when Follows(at, '=') || Follows(at, '>') => new(TokenKind.Operator, at, 2),
        '>' or '!' when Follows(at, '=') => new(TokenKind.Operator, at, 2),
        '+' or '-' or '*' or '/' or '^' or '&' or '<' or '>' or '!' => new(TokenKind.Operator, at, 1),
        '#' or '$' or '@' or '%' => Signed(at),
        var c when IsLetter(c) => new(TokenKind.Identifier, at, WordEnd(at) - at),
        _ => new(TokenKind.Invalid, at, 1),
    };

    private void SkipSpace()
    {
        while (_next < end)
        {
            var c = text[_next];
            if (c is ' ' or '\t' or '\n' or '\ufeff' or '\u00a0' || (c == '\r' && Follows(_next, '\n')))
            {
                _next++;
            }
            else
            {
                break;
            }
        }
    }

    private readonly bool Follows(int at, char c) => at + 1 < end && text[at + 1] == c;

    private readonly int WordEnd(int at)
    {
        while (at < end && (IsLetter(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>A short form such as <c>$name</c>, <c>#intent</c>, <c>@@entity</c>; a lone percent sign is the operator.</summary>
    private readonly Token Signed(int at)
    {
        var sign = text[at] == '@' && Follows(at, '@') ? 2 : 1;
        var wordEnd = WordEnd(at + sign);
        return text[at] == '%' && wordEnd == at + 1
            ? new(TokenKind.Operator, at, 1)
            : new(TokenKind.Identifier, at, wordEnd - at);
    }

    private readonly Token Number(int at)
    {
        var next = DigitsEnd(at);
        if (next + 1 < end && text[next] == '.' && char.IsAsciiDigit(text[next + 1]))
        {
            next = DigitsEnd(next + 1);
        }

        return new(TokenKind.Number, at, next - at);
    }

    private readonly int DigitsEnd(int at)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly Token Text(int at)
    {
        var close = Literals.TextEnd(text.AsSpan(0, end), at);
        return close < 0 ? new(TokenKind.UnclosedText, at, end - at) : new(TokenKind.Text, at, close - at);
    }

    private readonly Token Interpolation(int at)
    {
        var close = Literals.InterpolationEnd(text.AsSpan(0, end), at);
        return close < 0 ? new(TokenKind.UnclosedText, at, end - at) : new(TokenKind.Interpolation, at, close - at);
    }
}
