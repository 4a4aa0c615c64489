using System.Globalization;
using System.Text;

namespace Bot.Host.Cli;

/// <summary>Rows of text in columns of equal width, for terminals. Columns that are empty in every row are left out.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static string Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        var shown = Enumerable.Range(0, headings.Count).Where(at => all.Exists(row => row[at].Length > 0)).ToList();
        var widths = shown.ToDictionary(at => at, at => all.Append(headings).Max(row => Width(row[at])));
        var text = new StringBuilder();
        foreach (var row in all.Prepend(headings))
        {
            text.AppendLine(string.Join(Gap, shown.Select(at => row[at] + new string(' ', widths[at] - Width(row[at])))).TrimEnd());
        }

        return text.ToString();
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
