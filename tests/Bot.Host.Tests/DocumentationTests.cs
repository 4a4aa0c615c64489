using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Keeps the documents beside the code: what they name exists, and what may be set is in them.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Docs, file))];

    private static string Docs => Path.Combine(Repository.Root, "docs");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_exists(string document)
    {
        var text = File.ReadAllText(Path.Combine(Docs, document));
        var folder = Path.GetDirectoryName(Path.Combine(Docs, document))!;
        var named = PathInCode().Matches(text).Select(match => Path.Combine(Repository.Root, match.Groups[1].Value))
            .Concat(Link().Matches(Fenced().Replace(text, "")).Select(match => Path.Combine(folder, match.Groups[1].Value)));

        Assert.DoesNotContain(named, path => !Path.Exists(path));
    }

    [Fact]
    public void Every_setting_that_is_read_is_in_the_operations_guide_and_no_other()
    {
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot", "Bot.Host", "Settings"), "*.cs").Select(File.ReadAllText));
        var read = SettingRead().Matches(code).Select(match => match.Groups[1].Value).Append(Interviews.Privacy.Sealing.MasterKeys.Setting);
        var guide = File.ReadAllText(Path.Combine(Docs, "operations.md"));
        var told = SettingRow().Matches(guide).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("ASPNETCORE_", StringComparison.Ordinal));

        Assert.Equal(read.Order(StringComparer.Ordinal).Distinct(), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_decision_is_numbered_without_gaps()
    {
        var numbers = Directory.EnumerateFiles(Path.Combine(Docs, "decisions"), "*.md").Select(file => Path.GetFileName(file)[..4]).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => $"{n:0000}"), numbers);
    }

    [GeneratedRegex("`((?:bot|tests|dialogs|docs|manifests)/[^`]+|Directory\\.Build\\.props)`")]
    private static partial Regex PathInCode();

    [GeneratedRegex(@"\]\(([^):#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("reader\\.(?:Text|Secret|Integer|Bytes|Flag|Address)\\(\"(\\w+)\"")]
    private static partial Regex SettingRead();

    [GeneratedRegex(@"^\| `(\w+)`", RegexOptions.Multiline)]
    private static partial Regex SettingRow();
}
