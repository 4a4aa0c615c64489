namespace Bot.Interviews.Language;

/// <summary>One word of an utterance.</summary>
/// <param name="Text">Folded: lower case, without apostrophes and accents, as the spelling of the language says.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="Before">What stands before it.</param>
public readonly record struct Word(string Text, int Start, int End, WordKind Kind, Gap Before);

/// <summary>What a word is made of.</summary>
public enum WordKind
{
    Letters,

    /// <summary>Decimal digits of any script, folded to 0–9.</summary>
    Digits,

    /// <summary>One character of a script that is written without spaces, such as Japanese or Thai.</summary>
    Character,
}
