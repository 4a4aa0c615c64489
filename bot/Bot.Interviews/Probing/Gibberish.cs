using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>
/// Tells keys hit at random from words: neighbours on the keyboard, one group of letters over and over, long words
/// without a vowel. Only Latin letters are judged; abbreviations are short and stay words.
/// </summary>
internal static class Gibberish
{
    private const int ShortestNoise = 5;
    private static readonly string[] s_rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"];

    /// <summary>Whether no word of it is a word.</summary>
    public static bool Is(Utterance utterance, LanguageProfile profile) =>
        !utterance.Words.IsEmpty && utterance.Words.All(word => IsNoise(word, profile));

    private static bool IsNoise(Word word, LanguageProfile profile)
    {
        var text = word.Text;
        return word.Kind == WordKind.Letters
            && text.Length >= ShortestNoise
            && !profile.Common.Contains(text)
            && text.All(char.IsAsciiLetter)
            && (!text.Any(letter => "aeiouy".Contains(letter)) || Repeats(text) || FollowsKeyboard(text));
    }

    private static bool Repeats(string text)
    {
        for (var unit = 1; unit <= 4 && unit * 3 <= text.Length; unit++)
        {
            if (Enumerable.Range(unit, text.Length - unit).All(index => text[index] == text[index - unit]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsKeyboard(string text) =>
        s_rows.Any(row =>
        {
            var places = text.Select(letter => row.IndexOf(letter)).ToArray();
            return places.All(place => place >= 0)
                && places.Zip(places.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) == 1) >= (places.Length - 1) * 3 / 4.0;
        });
}
