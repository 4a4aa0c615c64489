using System.Text;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Loading;

/// <summary>
/// Lets interviews go on whose files an older version of the product published, when this version asks for more than these have. What
/// is there stays: the study, its flow, every text. Templates that are missing are added as they are common to all studies now, and
/// what is no text of anybody's, such as the rules of languages, is taken as it is now.
/// </summary>
public static class OlderBundle
{
    private const string Templates = ".lg";
    private const string Fence = "```";

    private static readonly string[] s_ofTheProduct = ["common/rules/", "common/prompts/", "common/wording/"];

    /// <summary>The files of a bundle with what this version needs besides.</summary>
    /// <param name="common">The files that all studies share now.</param>
    public static FlowFiles Completed(FlowFiles files, FlowFiles common)
    {
        var now = common.All.ToDictionary(file => file.Name, StringComparer.Ordinal);
        return new(
        [
            .. files.All.Where(file => !IsOfTheProduct(file)).Select(file =>
                file.Name.EndsWith(Templates, StringComparison.OrdinalIgnoreCase) && now.TryGetValue(file.Name, out var newer) ? Completed(file, newer) : file),
            .. now.Values.Where(IsOfTheProduct),
        ]);
    }

    private static bool IsOfTheProduct(SourceText file) => Array.Exists(s_ofTheProduct, folder => file.Name.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>A file of templates, with those behind its own that only the other has.</summary>
    private static SourceText Completed(SourceText file, SourceText newer)
    {
        var known = Blocks(file.Text).Select(block => block.Name).ToHashSet(StringComparer.Ordinal);
        var added = new StringBuilder(file.Text);
        foreach (var (_, text) in Blocks(newer.Text).Where(block => !known.Contains(block.Name)))
        {
            added.Append('\n').Append(text);
        }

        return new(file.Name, added.ToString());
    }

    /// <summary>The templates of a file, each with its text.</summary>
    private static List<(string Name, string Text)> Blocks(string text)
    {
        var blocks = new List<(string Name, StringBuilder Text)>();
        var fenced = false;
        foreach (var line in text.Split('\n'))
        {
            if (!fenced && line.StartsWith('#'))
            {
                blocks.Add((line.TrimStart('#').Trim().Split('(', 2)[0].TrimEnd(), new()));
            }

            // A line with one fence begins or ends a text of several lines.
            fenced ^= (line.Split(Fence).Length - 1) % 2 == 1;
            if (blocks.Count > 0)
            {
                blocks[^1].Text.Append(line).Append('\n');
            }
        }

        return blocks.ConvertAll(block => (block.Name, block.Text.ToString()));
    }
}
