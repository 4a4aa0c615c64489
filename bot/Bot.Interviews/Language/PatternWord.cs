namespace Bot.Interviews.Language;

/// <summary>What one place of a pattern accepts.</summary>
internal readonly record struct PatternWord(PatternWordKind Kind, string Text)
{
    public bool Accepts(in Word word) => Kind switch
    {
        PatternWordKind.Exact => word.Text == Text,
        PatternWordKind.Prefix => word.Text.StartsWith(Text, StringComparison.Ordinal),
        PatternWordKind.Suffix => word.Text.EndsWith(Text, StringComparison.Ordinal),
        PatternWordKind.Number => word.Kind == WordKind.Digits,
        _ => true,
    };
}

internal enum PatternWordKind
{
    /// <summary><c>word</c></summary>
    Exact,

    /// <summary><c>stem*</c></summary>
    Prefix,

    /// <summary><c>*end</c></summary>
    Suffix,

    /// <summary><c>&lt;number&gt;</c>: digits.</summary>
    Number,

    /// <summary><c>_</c>: any one word.</summary>
    Any,
}
