using Bot.Adaptive.Sources;
using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Xunit;

namespace Bot.Interviews.Tests.Language;

public class LanguageRulesTests
{
    private static readonly string s_english = File.ReadAllText(Path.Combine(ShippedRules.Folder, "en.yaml"));

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_with_their_places()
    {
        var text = s_english
            .Replace("  apostrophes: join", "  apostrophes: glue", StringComparison.Ordinal)
            .Replace("    zero: 0", "    zero: nil", StringComparison.Ordinal)
            .Replace("      undo (that|this|it)?", "      undo (that|this|it", StringComparison.Ordinal)
            .Replace("  open: “", "  opening: “", StringComparison.Ordinal);

        Assert.Equal(
            [
                $"en.yaml:{LineOf(text, "apostrophes: glue")}:3: error: Found apostrophes: glue, expected join or split.",
                $"en.yaml:{LineOf(text, "undo (that|this|it")}:25: error: In the pattern \"undo (that|this|it\": expected ')'.",
                $"en.yaml:{LineOf(text, "zero: nil")}:11: error: Found the text \"nil\", expected a whole number.",
                $"en.yaml:{LineOf(text, "opening:")}:3: error: The key anchors.open is missing.",
                $"en.yaml:{LineOf(text, "opening:")}:3: error: Found the key opening, expected in anchors one of: close, open, words.",
            ],
            Load(("en.yaml", text)));
    }

    [Theory]
    [InlineData("please?", "The pattern \"please?\" cannot be used: every word of it may be missing, so that it would be found everywhere.")]
    [InlineData("_ please", "The pattern \"_ please\" cannot be used: it begins with any word; begin with a word that it must have.")]
    [InlineData(".. please", "The pattern \".. please\" cannot be used: it begins with any word; begin with a word that it must have.")]
    [InlineData("go <there>", "In the pattern \"go <there>\": found <there>, expected <number> or a group that the words section names before it: does, interview, later, mine, person, please, q, said, seen, the, while.")]
    [InlineData("go <there", "In the pattern \"go <there\": expected '>'.")]
    [InlineData("a || b", "In the pattern \"a || b\": found '|', expected a word.")]
    [InlineData("(a|)", "In the pattern \"(a|)\": found nothing, expected a word.")]
    [InlineData("go )", "In the pattern \"go )\": found ')', expected a word.")]
    [InlineData("go &&", "In the pattern \"go &&\": found '&', expected a word.")]
    [InlineData("((((((((((a))))))))))", "In the pattern \"((((((((((a))))))))))\": brackets nest deeper than 8.")]
    public void A_pattern_that_cannot_be_used_is_named(string pattern, string message) => Assert.Contains(
        Load(("en.yaml", s_english.Replace("      undo (that|this|it)?", "      " + pattern, StringComparison.Ordinal))),
        finding => finding.EndsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "en.yaml:1:1: error: Found an empty file, expected a mapping with the key language.")]
    [InlineData("- a", "en.yaml:1:1: error: Found a list, expected a mapping with the key language.")]
    [InlineData("a: b\n---\nc: d", "en.yaml:2:1: error: Found a second document, expected the end of the file.")]
    [InlineData("a: [", "en.yaml:2:1: error: This is not YAML")]
    [InlineData("a: 1\na: 2", "en.yaml:2:1: error: The key a was given before; give it once.")]
    [InlineData("a: &x 1\nb: *x", "en.yaml:1:4: error: This is not YAML: Anchors and tags are not allowed here; write the text out.")]
    [InlineData("a: !!int 1", "en.yaml:1:4: error: This is not YAML: Anchors and tags are not allowed here; write the text out.")]
    [InlineData("a: *x", "en.yaml:1:4: error: This is not YAML")]
    [InlineData("language: fr", "en.yaml:1:11: error: Found the language fr, expected en as the file's name says.")]
    public void What_is_not_a_rules_file_is_told_where(string text, string finding) =>
        Assert.Contains(Load(("en.yaml", text)), found => found.StartsWith(finding, StringComparison.Ordinal));

    [Fact]
    public void A_file_that_nests_without_end_is_refused() => Assert.Contains(
        Load(("en.yaml", "a: " + new string('[', 50_000))), finding => finding.Contains("nests deeper than 8", StringComparison.Ordinal));

    [Fact]
    public void A_language_has_one_file() => Assert.Contains(
        Load(("a/en.yaml", s_english), ("b/en.yaml", s_english)), finding => finding.StartsWith("b/en.yaml:", StringComparison.Ordinal));

    [Fact]
    public void A_language_without_spaces_is_one_file_like_any_other()
    {
        var japanese = s_english
            .Replace("language: en", "language: ja", StringComparison.Ordinal)
            .Replace("      skip <q>?\n", "      (この|その)? (質問)? (を)? (スキップ|飛ばし) (して|て)? (ください|ほしい|たいです|お願いします)?\n", StringComparison.Ordinal)
            .Replace("  yes: |\n", "  yes: |\n    (はい|同意します|ええ)\n", StringComparison.Ordinal);
        var found = new Diagnostics();
        var rules = LanguageRules.Load([new SourceText("ja.yaml", japanese), new SourceText("en.yaml", s_english)], found);
        var commands = new CommandRecognizer(rules);

        Assert.Empty(found.Select(finding => finding.ToString()));
        Assert.Equal(Command.Skip, commands.Recognize("この質問をスキップしてください。", "ja-JP"));
        Assert.Equal(Command.Skip, commands.Recognize("スキップ!", "ja-JP"));
        Assert.Null(commands.Recognize("会議をスキップしてもらえたので助かりました", "ja-JP"));
        Assert.Null(commands.Recognize("スキップできる機能が好きです", "ja-JP"));
        Assert.True(new YesNoReader(rules).Read("はい、同意します", "ja"));
        Assert.Null(new YesNoReader(rules).Read("はいしゃ", "ja"));
    }

    private static string[] Load(params (string Name, string Text)[] files)
    {
        var found = new Diagnostics();
        LanguageRules.Load(files.Select(file => new SourceText(file.Name, file.Text)), found);
        return [.. found.Select(finding => finding.ToString())];
    }

    private static int LineOf(string text, string part) =>
        text[..text.IndexOf(part, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
}
