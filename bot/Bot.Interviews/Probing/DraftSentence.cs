using System.Collections.Immutable;
using System.Text;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>One sentence of a draft.</summary>
/// <param name="Marks">How many question marks end it.</param>
internal sealed record DraftSentence(string Text, Utterance Words, int Marks)
{
    public bool Asks => Marks > 0;

    /// <summary>Divides at full stops, exclamation and question marks that end something.</summary>
    public static ImmutableArray<DraftSentence> Divide(string text, LanguageRules rules)
    {
        var sentences = ImmutableArray.CreateBuilder<DraftSentence>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsEnd(text, at))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            Add(text[start..end]);
            start = end;
            at = end - 1;
        }

        Add(text[start..]);
        return sentences.Count > 0 ? sentences.ToImmutable() : [Of(text, rules)];

        void Add(string sentence)
        {
            if (sentence.Trim().Length > 0)
            {
                sentences.Add(Of(sentence.Trim(), rules));
            }
        }
    }

    private static DraftSentence Of(string sentence, LanguageRules rules)
    {
        var marks = sentence.EnumerateRunes().Count(Characters.IsQuestionMark);
        // Spanish opens a question with a sign of its own: two of them open two, whatever closes them.
        var opened = sentence.Count(character => character == '¿');
        if (opened > Math.Max(1, marks))
        {
            marks = opened;
        }

        if (marks == 0 && rules.Gate.QuestionEndings.Any(ending => sentence.TrimEnd('.', '。').EndsWith(ending, StringComparison.Ordinal)))
        {
            marks = 1;
        }

        return new DraftSentence(sentence, rules.Read(sentence), marks);
    }

    private static bool IsMark(char character) => character is '.' or '!' or '…' or '。' or '！' || Characters.IsQuestionMark(AsRune(character));

    // A full stop ends a sentence when white space and no small letter follow: "e.g. this" and "z. B." do not end.
    private static bool IsEnd(string text, int at)
    {
        if (!IsMark(text[at]))
        {
            return false;
        }

        if (text[at] is not ('.' or '…'))
        {
            return true;
        }

        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var single = at > 0 && char.IsLetter(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));
        return next == text.Length || IsMark(text[next]) || (next > at + 1 && !char.IsLower(text[next]) && !single);
    }

    private static Rune AsRune(char character) => Rune.TryCreate(character, out var rune) ? rune : Rune.ReplacementChar;
}
