using System.Globalization;
using System.Text;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Rules about single characters: nothing that a channel could act on, nothing that cannot be seen.</summary>
internal static class CharacterChecks
{
    private const string MarkupSigns = "<>[]{}*_#`~|\\^=";
    private static readonly string[] s_linkSigns = ["://", "www.", "@", "mailto:", "javascript:", "data:"];

    public static IEnumerable<GateFailure> Find(ProbeDraft draft)
    {
        if (FirstControl(draft.Text) is { } control)
        {
            yield return new GateFailure(GateRule.Control, control);
        }

        foreach (var rune in draft.Text.EnumerateRunes())
        {
            if ((rune.IsBmp && MarkupSigns.Contains((char)rune.Value)) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
            {
                yield return new GateFailure(GateRule.Markup, rune.ToString());
                break;
            }
        }

        var link = Array.Find(s_linkSigns, sign => draft.Text.Contains(sign, StringComparison.OrdinalIgnoreCase)) ?? DomainIn(draft.Text);
        if (link is not null)
        {
            yield return new GateFailure(GateRule.Link, link);
        }
    }

    // Letters, a dot and at least two letters: "example.com". "e.g." and the end of a sentence are none.
    private static string? DomainIn(string text)
    {
        for (var at = 1; at + 2 < text.Length; at++)
        {
            if (text[at] == '.' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]))
            {
                return text[(at - 1)..(at + 3)];
            }
        }

        return null;
    }

    private static string? FirstControl(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units) != System.Buffers.OperationStatus.Done)
            {
                return "half of a surrogate pair";
            }

            if (Characters.IsControl(rune))
            {
                return $"U+{rune.Value:X4}";
            }

            at += units;
        }

        return null;
    }
}
