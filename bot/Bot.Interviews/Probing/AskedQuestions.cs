using System.Collections.Immutable;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>
/// What was asked in an interview, for telling whether a question says the same as an earlier one: equal words in any
/// order, but for a few. Quoted words do not count, so that one wording is not used twice with other words in it.
/// </summary>
public sealed class AskedQuestions
{
    /// <summary>From this share of common words on, two questions are one (Sørensen–Dice).</summary>
    private const double Same = 0.8;

    private readonly LanguageRules _rules;
    private readonly List<Dictionary<string, int>> _asked;

    public AskedQuestions(IEnumerable<string> asked, LanguageRules rules)
    {
        _rules = rules;
        _asked = [.. asked.Select(Bag)];
    }

    /// <summary>Whether it was asked before, in these or nearly these words.</summary>
    public bool Has(string question)
    {
        var bag = Bag(question);
        return bag.Count > 0 && _asked.Exists(earlier => Likeness(bag, earlier) > Same);
    }

    private static double Likeness(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var common = one.Sum(word => Math.Min(word.Value, other.GetValueOrDefault(word.Key)));
        var all = one.Values.Sum() + other.Values.Sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private Dictionary<string, int> Bag(string question) =>
        Units(_rules.Read(Quotation.Blank(question)).Words).GroupBy(unit => unit).ToDictionary(g => g.Key, g => g.Count());

    // Single characters of a script without spaces recur in every sentence; pairs of neighbours tell sentences apart.
    private static IEnumerable<string> Units(ImmutableArray<Word> words) => words.Select((word, index) =>
        word.Kind == WordKind.Character && index + 1 < words.Length && words[index + 1] is { Kind: WordKind.Character, Before: Gap.None } next
            ? word.Text + next.Text
            : word.Text);
}
