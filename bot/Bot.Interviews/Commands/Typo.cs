using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>Puts right one mistyped word of a command.</summary>
internal static class Typo
{
    private const int LongWord = 5;
    private const int SpeakingWords = 3;

    /// <summary>
    /// The message with its one unknown word replaced by each command word that it may have been meant as; nothing when
    /// it has no unknown word or several.
    /// </summary>
    public static IEnumerable<Utterance> Corrections(Utterance utterance, LanguageRules language)
    {
        var vocabulary = language.Commands.Vocabulary;
        var unknown = Enumerable.Range(0, utterance.Words.Length)
            .Where(index => !vocabulary.Contains(utterance.Words[index].Text)).Take(2).ToList();
        if (unknown is not [var place] || language.Profile.Common.Contains(utterance.Words[place].Text))
        {
            return [];
        }

        var word = utterance.Words[place];
        return vocabulary
            .Where(candidate => IsMeant(word.Text, candidate, utterance.Words.Length))
            .Select(candidate => utterance.With(utterance.Words.SetItem(place, word with { Text = candidate })));
    }

    private static bool IsMeant(string written, string meant, int words)
    {
        if (written.Length < 3 || meant.Length < 3 || written[0] != meant[0])
        {
            return false;
        }

        // In a short word one letter makes another word ("shop", "stop"); only what no word looks like is put right there,
        // and only with other words around it.
        return Spelled.Between(written, meant) switch
        {
            Spelled.Slip.Swapped => meant.Length >= LongWord || words >= SpeakingWords,
            Spelled.Slip.Missing => meant.Length >= LongWord || words >= SpeakingWords,
            Spelled.Slip.Replaced => meant.Length >= LongWord && words > 1,
            // A letter too many at the end is a form of the word: "pauses", "repeated".
            Spelled.Slip.Added => meant.Length >= LongWord && !written.StartsWith(meant, StringComparison.Ordinal),
            _ => false,
        };
    }
}
