using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>Reads which of some labels a message picks: by label, by its beginning, by number, letter or position.</summary>
public sealed class ChoiceReader(LanguageRulesSet rules)
{
    private const int MostCharacters = 200;
    private const int ShortestBeginning = 3;

    /// <summary>The index of the label that is meant; null when none is, or more than one may be.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="labels">As they were shown, in that order.</param>
    /// <param name="language">Of the interview, BCP 47.</param>
    public int? Read(string text, IReadOnlyList<string> labels, string language)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var own = rules.For(language);
        var said = own.Read(text);
        if (said.Words.IsEmpty)
        {
            return null;
        }

        var spelled = labels.Select(label => own.Read(label).Words.Select(word => word.Text).ToArray()).ToList();
        return Only(spelled, label => IsSaid(said, own.Choices, label, (written, meant) => written.SequenceEqual(meant)))
            ?? Only(spelled, label => IsSaid(said, own.Choices, label, IsSameLetters))
            ?? Only(spelled, label => Begins(said, own.Choices, label))
            ?? (spelled.Exists(label => label.Any(word => char.IsAsciiDigit(word[0]))) ? null : new Position(own).Read(said, labels.Count))
            ?? Only(spelled, label => IsSaid(said, own.Choices, label, IsOneSlipAway));
    }

    private static int? Only(List<string[]> labels, Predicate<string[]> fits)
    {
        var first = labels.FindIndex(fits);
        return first >= 0 && labels.FindLastIndex(fits) == first ? first : null;
    }

    private static bool IsSaid(Utterance said, ChoiceRules rules, string[] label, Func<string[], string[], bool> same) =>
        label.Length > 0
        && Stretches(said, rules).Any(stretch => same(stretch, label));

    // What remains of the message when filler is taken from both ends, in every way.
    private static IEnumerable<string[]> Stretches(Utterance said, ChoiceRules rules)
    {
        var count = said.Words.Length;
        for (var from = 0; from < count; from++)
        {
            for (var to = count; to > from && Coverage.IsFiller(said, 0, from, rules.Beside); to--)
            {
                if (Coverage.IsFiller(said, to, count, rules.Beside))
                {
                    yield return [.. said.Words[from..to].Select(word => word.Text)];
                }
            }
        }
    }

    private static bool IsSameLetters(string[] written, string[] meant) => string.Concat(written) == string.Concat(meant);

    private static bool IsOneSlipAway(string[] written, string[] meant)
    {
        var slips = written.Zip(meant, Spelled.Between).Where(slip => slip != Spelled.Slip.None).ToList();
        return written.Length == meant.Length
            && slips is [not Spelled.Slip.Other]
            && written.Zip(meant).All(pair => pair.First == pair.Second || pair.Second.Length >= 5);
    }

    private static bool Begins(Utterance said, ChoiceRules rules, string[] label)
    {
        foreach (var stretch in Stretches(said, rules))
        {
            var length = stretch.Sum(word => word.Length);
            if (length >= ShortestBeginning || stretch.All(word => char.IsAsciiDigit(word[0])))
            {
                // The beginning of the label, or most of it from some word on.
                if (label.Take(stretch.Length).SequenceEqual(stretch)
                    || (stretch.Length >= 2 && stretch.Length * 2 >= label.Length && label.TakeLast(stretch.Length).SequenceEqual(stretch)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Reads a number, an ordinal or a letter beside filler.</summary>
    private sealed class Position(LanguageRules language)
    {
        public int? Read(Utterance said, int count)
        {
            int? found = null;
            for (var at = 0; at < said.Words.Length; at++)
            {
                if (At(said, at, count) is var (position, to)
                    && Coverage.IsFiller(said, 0, at, language.Choices.Beside)
                    && Coverage.IsFiller(said, to, said.Words.Length, language.Choices.Beside))
                {
                    found = position;
                }
            }

            return found is >= 0 && found < count ? found : null;
        }

        private (int Position, int To)? At(Utterance said, int at, int count)
        {
            var word = said.Words[at];
            if (word.Kind == WordKind.Digits)
            {
                return word.Text.Length < 4 ? (int.Parse(word.Text, System.Globalization.CultureInfo.InvariantCulture) - 1, at + 1) : null;
            }

            if (NumberRules.LongestAt(language.Numbers.Ordinals, said.Words, at) is var (ordinal, behind))
            {
                return (ordinal < 0 ? count + ordinal : ordinal - 1, behind);
            }

            if (NumberRules.LongestAt(language.Numbers.Cardinals, said.Words, at) is var (number, to)
                && (to - at == said.Words.Length || !language.Numbers.Weak.Contains(string.Concat(said.Words[at..to].Select(part => part.Text)))))
            {
                return (number - 1, to);
            }

            return word.Text is [>= 'a' and <= 'z' and var letter] ? (letter - 'a', at + 1) : null;
        }
    }
}
