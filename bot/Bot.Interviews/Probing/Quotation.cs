namespace Bot.Interviews.Probing;

/// <summary>Words between quotation marks.</summary>
/// <param name="Start">Of the opening mark.</param>
/// <param name="End">Behind the closing mark.</param>
/// <param name="Words">What stands between them.</param>
public readonly record struct Quotation(int Start, int End, string Words)
{
    /// <summary>The sign that stands for quoted words where they do not count.</summary>
    public const char Blanked = '\u25A1';

    // Opening marks, and for each the marks that close it. Single marks are apostrophes too and do not quote.
    private static readonly (char Open, string Close)[] s_marks =
        [('“', "”“"), ('„', "“”"), ('"', "\""), ('«', "»"), ('»', "«"), ('「', "」"), ('『', "』"), ('‚', "‘’"), ('‹', "›")];

    /// <summary>All quotations from left to right; a mark that nothing closes opens none.</summary>
    public static IReadOnlyList<Quotation> AllIn(string text)
    {
        var found = new List<Quotation>();
        for (var at = 0; at < text.Length; at++)
        {
            var closing = Array.Find(s_marks, mark => mark.Open == text[at]).Close;
            if (closing is not null && text.AsSpan(at + 1).IndexOfAny(closing) is >= 0 and var length)
            {
                found.Add(new Quotation(at, at + length + 2, text.Substring(at + 1, length)));
                at += length + 1;
            }
        }

        return found;
    }

    /// <summary>The text with a sign in place of every quotation.</summary>
    public static string Blank(string text) => Blank(text, AllIn(text));

    /// <summary>The text with signs in place of these quotations; the rest keeps its place.</summary>
    public static string Blank(string text, IEnumerable<Quotation> quotations)
    {
        var blanked = text.ToCharArray();
        foreach (var quotation in quotations)
        {
            Array.Fill(blanked, Blanked, quotation.Start, quotation.End - quotation.Start);
        }

        return new string(blanked);
    }
}
