namespace Bot.Adaptive.Expressions.Parsing;

/// <summary>What a piece of an expression's text is.</summary>
internal enum TokenKind
{
    End,
    Invalid,
    UnclosedText,
    Number,
    Text,
    Interpolation,
    Identifier,
    Operator,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Dot,
    Comma,
    Colon,
    QuestionMark,
    Arrow,
}

/// <summary>A piece of text: where it begins and how long it is.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
