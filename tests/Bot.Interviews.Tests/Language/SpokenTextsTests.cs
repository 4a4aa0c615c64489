using System.Text.RegularExpressions;
using Bot.Adaptive.Sources;
using Bot.Interviews.Commands;
using Bot.Interviews.Language;
using Bot.Interviews.Loading;
using Xunit;

namespace Bot.Interviews.Tests.Language;

/// <summary>What is said to participants, in every language that has rules.</summary>
public partial class SpokenTextsTests
{
    private static readonly string s_common = Path.Combine(Repository.Root, "dialogs", "common");

    public static TheoryData<string> Languages => [.. ShippedRules.All.All.Select(rules => rules.Tag)];

    [Fact]
    public void Eight_languages_are_spoken() =>
        Assert.Equal(["de", "en", "es", "fr", "it", "ja", "nl", "pt"], ShippedRules.All.All.Select(rules => rules.Tag));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_is_there_with_the_same_parameters(string language)
    {
        foreach (var file in new[] { "common", "lobby", "invitation" })
        {
            Assert.Equal(Templates($"{file}.lg"), Templates(language == "en" ? $"{file}.lg" : $"{file}.{language}.lg"));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_that_the_help_offers_is_understood(string language)
    {
        var text = File.ReadAllText(Path.Combine(s_common, language == "en" ? "common.lg" : $"common.{language}.lg"));
        var help = text[text.IndexOf("# Help", StringComparison.Ordinal)..text.IndexOf("# Support", StringComparison.Ordinal)];
        var offered = Quoted().Matches(help).Select(match => match.Groups[1].Value.Trim()).ToList();

        Assert.Equal(7, offered.Count);
        Assert.Equal(
            [Command.Skip, Command.Repeat, Command.Pause, Command.Stop, Command.Progress, Command.WhoSees, Command.DeleteData],
            offered.Select(word => new CommandRecognizer(ShippedRules.All).Recognize(word, language)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_consent_and_a_refusal_are_understood_as_they_are_offered(string language)
    {
        var text = File.ReadAllText(Path.Combine(s_common, language == "en" ? "common.lg" : $"common.{language}.lg"));
        var reader = new YesNoReader(ShippedRules.All);

        Assert.True(reader.Read(Line(text, "ConsentYes"), language));
        Assert.False(reader.Read(Line(text, "ConsentNo"), language));
        Assert.True(reader.Read(Line(text, "RecapRight"), language));
        Assert.False(reader.Read(Line(text, "RecapWrong"), language));
    }

    [Fact]
    public void The_shipped_studies_are_held_in_all_of_them_and_no_word_is_missing()
    {
        var root = Path.Combine(Repository.Root, "dialogs");
        var found = new Diagnostics();
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SourceText(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .ToList();
        var loader = new BundleLoader();
        foreach (var (_, study) in FlowFolder.Of(files, []).Studies)
        {
            Assert.Equal(8, loader.Load(study, revision: 1, found)?.Study.Languages.Length);
        }

        Assert.Empty(found);
    }

    private static string[] Templates(string file) =>
        [.. File.ReadLines(Path.Combine(s_common, file)).Where(line => line.StartsWith("# ", StringComparison.Ordinal))];

    private static string Line(string text, string template) =>
        text[(text.IndexOf($"# {template}\n", StringComparison.Ordinal) + template.Length + 5)..].Split('\n')[0];

    [GeneratedRegex("[“„«「]([^”“»」]+)[”“»」]")]
    private static partial Regex Quoted();
}
