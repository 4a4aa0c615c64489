using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests.Documents;

/// <summary>
/// <c>docs/flows.md</c> as a machine reads it. The line before a fenced block says what the block is: a path in bold is a file,
/// or, when the block is a difference, a change of one; anything else belongs to the commands (<c>bash</c>) and what they print.
/// </summary>
internal static partial class FlowGuide
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "flows.md"));

    /// <summary>The fenced blocks in order.</summary>
    public static IReadOnlyList<GuideBlock> Blocks { get; } = [.. Read(Text.Split('\n'))];

    /// <summary>The part of the text between two others, both of which have to be there.</summary>
    public static string Between(string from, string to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        var end = start < 0 ? -1 : Text.IndexOf(to, start, StringComparison.Ordinal);
        Assert.True(end > 0, $"The guide lacks \"{from}\" or \"{to}\" behind it.");
        return Text[start..end];
    }

    /// <summary>The cells of the table whose heading is this, one array for each row.</summary>
    public static IReadOnlyList<string[]> Table(string heading)
    {
        var rows = Text[Text.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').TakeWhile(line => line.StartsWith('|'));
        return [.. rows.Skip(2).Select(row => row.Split('|')[1..^1].Select(cell => cell.Trim().Trim('`')).ToArray())];
    }

    private static IEnumerable<GuideBlock> Read(string[] lines)
    {
        var before = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                before = lines[i].Length > 0 ? lines[i] : before;
                continue;
            }

            var end = Array.IndexOf(lines, "```", i + 1);
            var file = FileName().Match(before);
            var code = ExitCode().Match(before);
            yield return new(
                lines[i][3..],
                string.Concat(lines[(i + 1)..end].Select(line => line + "\n")),
                file.Success ? file.Groups[1].Value : null,
                file.Groups[2].Success,
                code.Success ? int.Parse(code.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0);
            (i, before) = (end, "");
        }
    }

    [GeneratedRegex(@"^\*\*`([^`]+)`\*\*( \(undone\))?$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^Exit code (\d+):$")]
    private static partial Regex ExitCode();
}

/// <summary>A fenced block of the guide.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="File">The file that it holds or changes; null when it is none.</param>
/// <param name="Undone">Whether the file is as before after the next command.</param>
/// <param name="ExitCode">With which the commands end whose output it is.</param>
internal sealed record GuideBlock(string Language, string Text, string? File, bool Undone, int ExitCode);
