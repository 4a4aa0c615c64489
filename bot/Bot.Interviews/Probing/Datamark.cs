using System.Text;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>
/// Marks a participant's words as data for a model: one line, a mark in place of every white space, nothing invisible, and
/// none of the words that are to be secret.
/// </summary>
public static class Datamark
{
    /// <summary>Stands for white space.</summary>
    public const char Marker = '\u2581';

    private const string Cut = "[\u2026]";

    /// <summary>The text, marked; cut in its middle when it is too long.</summary>
    public static string Of(string text, int longest, params ReadOnlySpan<string> secrets)
    {
        var marked = new StringBuilder(Math.Min(text.Length, longest) + 16);
        var gap = false;
        foreach (var rune in Shorten(text, longest).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == Marker || Characters.IsControl(rune))
            {
                gap |= !Characters.IsInvisible(rune);
                continue;
            }

            marked.Append(gap && marked.Length > 0 ? Marker.ToString() : "").Append(rune.ToString());
            gap = false;
        }

        foreach (var secret in secrets)
        {
            marked.Replace(secret, Cut);
        }

        return marked.ToString();
    }

    // The beginning and the end of an answer say most of it.
    private static string Shorten(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(longest / 2)]} {Cut} {text[^(longest / 2)..]}";
}
