using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>
/// A text as words: what every recogniser reads. Invisible characters are left out, words are folded, and each keeps
/// its place in the text. Any string is accepted, invalid UTF-16 included; the work is linear in its length.
/// </summary>
public sealed record Utterance
{
    internal Utterance(string text, ImmutableArray<Word> words, int length, int symbols, bool asks)
    {
        Text = text;
        Words = words;
        Length = length;
        Symbols = symbols;
        Asks = asks;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>
    /// How many words a person would count: parts joined by a hyphen are one, and two characters of a script without
    /// spaces are about one.
    /// </summary>
    public int Length { get; }

    /// <summary>Emoji and other signs that are neither letters, digits nor punctuation.</summary>
    public int Symbols { get; }

    /// <summary>Whether it ends with a question mark, signs after it not counted.</summary>
    public bool Asks { get; }

    /// <summary>Reads a text with the spelling of a language.</summary>
    public static Utterance Of(string text, Spelling spelling) => new UtteranceReader(text, spelling).Read();

    /// <summary>The same text read as other words, for whoever puts a mistyped one right.</summary>
    internal Utterance With(ImmutableArray<Word> words) => new(Text, words, Length, Symbols, Asks);

    /// <summary>The words from one index up to another, as they were written.</summary>
    public string Written(int from, int to) => Text[Words[from].Start..Words[to - 1].End];
}
