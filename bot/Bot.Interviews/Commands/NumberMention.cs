using System.Globalization;
using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>A number in a message.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">Behind its last word.</param>
/// <param name="Value">What it says; not a number for what is written like one and is none, such as a time or a percentage.</param>
/// <param name="Weak">A word that mostly means something else.</param>
internal readonly record struct NumberMention(int From, int To, double Value, bool Weak)
{
    /// <summary>All numbers from left to right, in digits and in words.</summary>
    public static List<NumberMention> AllIn(Utterance utterance, NumberRules rules)
    {
        var found = new List<NumberMention>();
        for (var at = 0; at < utterance.Words.Length; at++)
        {
            if (At(utterance, at, rules) is { } mention)
            {
                found.Add(mention);
                at = mention.To - 1;
            }
        }

        return found;
    }

    private static NumberMention? At(Utterance utterance, int at, NumberRules rules)
    {
        var word = utterance.Words[at];
        if (word.Kind == WordKind.Digits)
        {
            return Digits(utterance, at);
        }

        if (NumberRules.LongestAt(rules.Cardinals, utterance.Words, at) is var (number, to))
        {
            var half = to < utterance.Words.Length ? rules.Half.LongestAt(utterance, to) : null;
            var name = string.Concat(utterance.Words[at..to].Select(part => part.Text));
            return new NumberMention(at, half ?? to, half is null ? number : number + 0.5, rules.Weak.Contains(name));
        }

        return rules.HalfEnding.Length > 0
            && word.Text.EndsWith(rules.HalfEnding, StringComparison.Ordinal)
            && rules.Cardinals.TryGetValue(word.Text[..^rules.HalfEnding.Length], out var whole)
                ? new NumberMention(at, at + 1, whole + 0.5, false)
                : null;
    }

    private static NumberMention Digits(Utterance utterance, int at)
    {
        var (words, text) = (utterance.Words, utterance.Text);
        var word = words[at];
        var value = word.Text.Length <= 9 ? int.Parse(word.Text, CultureInfo.InvariantCulture) : double.NaN;
        var to = at + 1;
        if (to < words.Length && words[to] is { Before: Gap.Joint, Kind: WordKind.Digits } next && text[word.End] is '.' or ',' or ':')
        {
            // One or two digits after a comma are a fraction; three are thousands, and after a colon it is a time.
            value = text[word.End] != ':' && words[to].Text.Length <= 2
                ? value + int.Parse(words[to].Text, CultureInfo.InvariantCulture) / Math.Pow(10, words[to].Text.Length)
                : double.NaN;
            to++;
        }

        var negative = word.Start > 0 && text[word.Start - 1] is '-' or '−' && (word.Start == 1 || text[word.Start - 2] == ' ');
        var percent = words[to - 1].End < text.Length && text.AsSpan(words[to - 1].End).TrimStart().StartsWith('%');
        return new NumberMention(at, to, percent ? double.NaN : negative ? -value : value, false);
    }
}
