using System.Text;

namespace Bot.Interviews.Probing;

/// <summary>
/// Whether a draft gives away instructions: the secret word, a long piece of the prompt, or words about either. Letters and
/// digits alone are compared, so that spaces and signs between them hide nothing.
/// </summary>
internal static class LeakCheck
{
    private const int LongestCommonPiece = 40;

    public static IEnumerable<GateFailure> Find(ProbeDraft draft, GateContext context)
    {
        if (draft.Rules.Gate.Inside.First(draft.Own) is { } inside)
        {
            yield return new GateFailure(GateRule.Leak, draft.Own.Written(inside.Start, inside.End));
        }

        var bare = Bare(draft.Text);
        if (context.Canary is { Length: > 0 } canary && bare.Contains(Bare(canary), StringComparison.Ordinal))
        {
            yield return new GateFailure(GateRule.Leak, canary);
        }

        if (context.Prompt is { } prompt && CommonPiece(Words(draft.Text), Words(prompt)) is { } piece)
        {
            yield return new GateFailure(GateRule.Leak, piece);
        }
    }

    private static string? CommonPiece(string text, string prompt)
    {
        for (var at = 0; at + LongestCommonPiece <= text.Length; at++)
        {
            var piece = text.AsSpan(at, LongestCommonPiece);
            if (prompt.AsSpan().IndexOf(piece, StringComparison.Ordinal) >= 0)
            {
                return piece.ToString();
            }
        }

        return null;
    }

    private static string Bare(string text) => Keep(text, between: "");

    private static string Words(string text) => Keep(text, between: " ");

    private static string Keep(string text, string between)
    {
        var kept = new StringBuilder(text.Length);
        var gap = false;
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                kept.Append(gap && kept.Length > 0 ? between : "");
                kept.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return kept.ToString();
    }
}
