namespace Bot.Adaptive.Recognition;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    Symbol,
    Word,
    Digits,
}

/// <summary>A run of letters, a run of digits, or one other character; white space is between tokens.</summary>
/// <param name="Text">Words in lower case without accents, digits as 0 to 9.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(string text) => Text == text;
}
