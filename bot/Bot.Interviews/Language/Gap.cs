namespace Bot.Interviews.Language;

/// <summary>What stands between a word and the one before it; the order is by strength.</summary>
public enum Gap
{
    /// <summary>Nothing: a letter that follows a digit, or writing without spaces.</summary>
    None,

    /// <summary>A hyphen, apostrophe or dot inside one written word.</summary>
    Joint,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A comma, bracket, dash, quotation mark or symbol.</summary>
    Pause,

    /// <summary>The end of a sentence or line, or the beginning of the text.</summary>
    Break,
}
