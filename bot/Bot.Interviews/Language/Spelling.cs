using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Bot.Interviews.Language;

/// <summary>
/// How words of a language are folded before they are compared, so that <c>don’t</c>, <c>dont</c> and <c>DON'T</c>, or
/// <c>überspringen</c> and <c>ueberspringen</c>, are one word. Texts and rules are folded alike.
/// </summary>
/// <param name="ApostropheSplits">Whether an apostrophe divides two words (French <c>l’offre</c>) or vanishes (English <c>don’t</c>).</param>
/// <param name="Folds">Letters that become others, such as <c>ä</c> to <c>ae</c>; accents of Latin letters not named here fall away.</param>
public sealed record Spelling(bool ApostropheSplits, FrozenDictionary<char, string> Folds)
{
    /// <summary>
    /// What people type in haste, folded, and the words that they mean by it: <c>nich</c> for <c>nicht</c>, <c>jai</c> for <c>j’ai</c>.
    /// Texts and rules are read alike here, too.
    /// </summary>
    public FrozenDictionary<string, ImmutableArray<string>> Everyday { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Longer strings of letters are no words; they are cut here and not normalised, which bounds the work.</summary>
    public const int LongestWord = 64;

    /// <summary>Lower case without accents; apostrophes vanish.</summary>
    public static Spelling Plain { get; } = new(false, FrozenDictionary<char, string>.Empty);

    /// <summary>Folds the letters of one word; the letters hold no apostrophe and no invisible character.</summary>
    public string Fold(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestWord)
        {
            return letters[..LongestWord].ToString().ToLowerInvariant();
        }

        var word = letters.ToString();
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        word = word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var folded = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            folded.Append(Folds.TryGetValue(letter, out var other) ? other : WithoutAccents(letter));
        }

        return folded.ToString();
    }

    private static string WithoutAccents(char letter)
    {
        // Only Latin: in Japanese or Hindi the mark is part of the letter.
        if (letter is < '\u00C0' or > '\u1EFF' or (> '\u024F' and < '\u1E00'))
        {
            return letter.ToString();
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && char.IsAsciiLetter(parts[0]) ? parts[..1] : letter.ToString();
    }
}
