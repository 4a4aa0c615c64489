using System.Buffers;
using System.Text;

namespace Bot.Interviews.Transcripts;

/// <summary>
/// Other people's words inside our Markdown (CommonMark, GitHub's and the usual extensions): shown as they were typed, never
/// read as markup, links, HTML, emoji names or mentions.
/// </summary>
public static class MarkdownText
{
    /// <summary>Joins what stands beside it, and is seen by nobody: it parts an @ from the name that a channel would ping.</summary>
    public const char WordJoiner = '\u2060';

    private const string Special = "\\`*_{[]|~^$\"";
    private const string SpecialAtStart = "+-=:";

    private static readonly SearchValues<char> s_romanDigits = SearchValues.Create("ivxlcdmIVXLCDM");

    private static readonly string[] s_lineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c"];

    /// <summary>A text within one line: line ends become spaces.</summary>
    public static string Inline(string text) => Escape(string.Join(' ', text.Split(s_lineEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A text as a quotation, line by line.</summary>
    public static void AppendQuote(StringBuilder markdown, string text)
    {
        var lines = text.Split(s_lineEnds, StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            // A backslash at the end keeps the line break; one after an empty line would show.
            var breaks = i + 1 < lines.Length && lines[i].Length > 0 && lines[i + 1].Length > 0;
            markdown.Append("> ").Append(Escape(lines[i])).AppendLine(breaks ? "\\" : "");
        }
    }

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + (line.Length / 8));
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '@' => escaped.Append('@').Append(WordJoiner),
                '#' => escaped.Append("\\#").Append(WordJoiner),
                '\t' => escaped.Append(' '),
                _ when char.IsControl(c) => escaped.Append('\ufffd'),
                _ when IsMarkup(line, i) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        var c when Special.Contains(c, StringComparison.Ordinal) => true,
        var c when at == 0 && SpecialAtStart.Contains(c, StringComparison.Ordinal) => true,
        ':' => at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]),
        ';' => at + 1 < line.Length && char.IsPunctuation(line[at + 1]),
        '+' or '=' => line[at - 1] == line[at],
        '.' or ')' => EndsOrdinal(line.AsSpan(0, at)) || (line[at] == '.' && BeginsWebAddress(line.AsSpan(0, at))),
        _ => false,
    };

    /// <summary>What stands before the dot of <c>1.</c>, <c>a)</c> or <c>iv.</c> at the start, which would begin a list.</summary>
    private static bool EndsOrdinal(ReadOnlySpan<char> before) =>
        before.Length > 0
        && (before.IndexOfAnyExceptInRange('0', '9') < 0
            || (before.Length == 1 && char.IsAsciiLetter(before[0]))
            || before.IndexOfAnyExcept(s_romanDigits) < 0);

    private static bool BeginsWebAddress(ReadOnlySpan<char> before) => before.EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
