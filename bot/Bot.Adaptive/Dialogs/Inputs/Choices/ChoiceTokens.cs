using System.Collections.Immutable;

namespace Bot.Adaptive.Dialogs;

/// <summary>A word of what somebody wrote, in small letters; an emoji is a word of its own.</summary>
internal readonly record struct ChoiceToken(string Word, int Start)
{
    /// <summary>The words of a text; punctuation and symbols end a word and are none.</summary>
    public static ImmutableArray<ChoiceToken> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<ChoiceToken>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var wide = i + 1 < text.Length && char.IsSurrogatePair(text, i);
            var ends = i == text.Length || wide || IsBreak(text[i]);
            if (ends && start >= 0)
            {
                tokens.Add(new(text[start..i].ToLowerInvariant(), start));
                start = -1;
            }

            if (wide)
            {
                tokens.Add(new(text.Substring(i, 2), i));
                i++;
            }
            else if (!ends && start < 0)
            {
                start = i;
            }
        }

        return tokens.ToImmutable();
    }

    private static bool IsBreak(char c) => c is <= '\u002F' or (>= '\u003A' and <= '\u0040') or (>= '\u005B' and <= '\u0060')
        or (>= '\u007B' and <= '\u00BF') or (>= '\u02B9' and <= '\u036F') or (>= '\u2000' and <= '\u2BFF') or (>= '\u2E00' and <= '\u2E7F');
}
