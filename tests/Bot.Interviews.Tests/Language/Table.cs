using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Interviews.Tests.Language;

/// <summary>Tables of cases: one a line, columns divided by tabulators.</summary>
internal static partial class Table
{
    /// <summary>
    /// The rows of <c>tests/Bot.Interviews.Tests/&lt;name&gt;</c> without comments ("# ") and empty lines; \uXXXX and \n
    /// stand for characters that an editor would not show.
    /// </summary>
    public static IReadOnlyList<string[]> Read(string name) =>
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Interviews.Tests", name))
           where line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)
           select Escape().Replace(line, Unescape).Split('\t'),
    ];

    private static string Unescape(Match escape) => escape.Value == "\\n"
        ? "\n"
        : ((char)ushort.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}|\\n")]
    private static partial Regex Escape();
}
