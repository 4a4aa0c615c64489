using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>Number words of a language.</summary>
/// <param name="Cardinals">Folded word to number.</param>
/// <param name="Weak">Number words that mostly mean something else, such as "one"; they count only where a number is expected.</param>
/// <param name="Half">What is added to a number to mean a half more: "and a half".</param>
/// <param name="HalfEnding">The same as the end of a number word: German "einhalb"; empty where there is none.</param>
/// <param name="Ordinals">Folded word to position, −1 for the last.</param>
public sealed record NumberRules(
    FrozenDictionary<string, int> Cardinals,
    FrozenSet<string> Weak,
    PhraseSet Half,
    string HalfEnding,
    FrozenDictionary<string, int> Ordinals)
{
    /// <summary>Of the name of a number in a writing without spaces.</summary>
    private const int MostCharacters = 4;

    internal static NumberRules Read(RulesSection section)
    {
        var spelling = section.Groups.Spelling;
        var rules = new NumberRules(
            ReadWords(section.Section("cardinals"), spelling),
            section.Texts("weak", optional: true).Select(word => spelling.Fold(word)).ToFrozenSet(),
            section.Patterns("half", optional: true),
            spelling.Fold(section.Text("halfEnding", "")),
            ReadWords(section.Section("ordinals"), spelling));
        section.Close();
        return rules;
    }

    /// <summary>
    /// The longest name of a number that begins at a word, and behind which word it ends. Only writing without spaces has
    /// names of several words, because there every character is one.
    /// </summary>
    internal static (int Number, int To)? LongestAt(FrozenDictionary<string, int> names, ImmutableArray<Word> words, int at)
    {
        var to = at + 1;
        while (to < words.Length && to - at < MostCharacters && words[to] is { Kind: WordKind.Character, Before: Gap.None } && words[at].Kind == WordKind.Character)
        {
            to++;
        }

        for (; to > at; to--)
        {
            var name = to == at + 1 ? words[at].Text : string.Concat(words[at..to].Select(word => word.Text));
            if (names.TryGetValue(name, out var number))
            {
                return (number, to);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, int> ReadWords(RulesSection section, Spelling spelling) =>
        section.Keys.ToList().GroupBy(key => spelling.Fold(key)).ToFrozenDictionary(g => g.Key, g => section.Number(g.First()));
}
