using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Adaptive.Sources;
using Bot.Interviews.Language;

namespace Bot.Interviews.Drafting.Wording;

/// <summary>What makes a researcher's question a bad one in a language: one file, <c>common/wording/wording.&lt;tag&gt;.yaml</c>.</summary>
/// <param name="MostWords">A question with more words is too long.</param>
/// <param name="Leading">Words that suggest an answer.</param>
/// <param name="Presuming">Words that take something for granted.</param>
/// <param name="Fine">Phrases that look like one of these and are none: "pros and cons".</param>
/// <param name="Jargon">Words of ours that customers do not use, each with a plain one.</param>
/// <param name="Both">Two things in one question: groups head, a, b, tail.</param>
/// <param name="Rewrites">Better wordings.</param>
internal sealed record WordingRules(
    int MostWords,
    PhraseSet Leading,
    PhraseSet Presuming,
    PhraseSet Fine,
    ImmutableArray<(PhraseSet Words, string Plain)> Jargon,
    Regex Both,
    ImmutableArray<Rewrite> Rewrites)
{
    private const string Folder = "common/wording/";

    /// <summary>The rules of all languages among some files, by tag.</summary>
    public static ImmutableSortedDictionary<string, WordingRules> Load(IEnumerable<SourceText> files, LanguageRulesSet languages, Diagnostics found)
    {
        var rules = ImmutableSortedDictionary.CreateBuilder<string, WordingRules>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => file.Name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var tag = Path.GetExtension(Path.GetFileNameWithoutExtension(file.Name)).TrimStart('.');
            if (languages.Find(tag) is not { } language)
            {
                found.Error(file.Name, Position.Start, $"There are no rules for {tag}: write common/rules/{tag}.yaml first.");
            }
            else if (RulesYaml.Read(file, found) is { } root)
            {
                rules[tag] = Read(new RulesSection(file, "", root, PatternGroups.None(language.Spelling), found), file, found);
            }
        }

        return rules.ToImmutable();
    }

    private static WordingRules Read(RulesSection section, SourceText file, Diagnostics found)
    {
        section.Text("language");
        var jargon = section.Section("jargon", optional: true);
        var rules = new WordingRules(
            section.Number("mostWords"),
            section.Patterns("leading"),
            section.Patterns("presuming"),
            section.Patterns("fine", optional: true),
            [.. jargon.Keys.Select(word => (jargon.KeyPattern(word), jargon.Text(word)))],
            Expression(section.Text("both", "(?!)"), file, found),
            [.. section.Sections("rewrites").Select(one =>
            {
                var rewrite = new Rewrite(Expression(one.Text("from"), file, found), one.Text("to"));
                one.Close();
                return rewrite;
            })]);
        jargon.Close();
        section.Close();
        return rules;
    }

    private static Regex Expression(string pattern, SourceText file, Diagnostics found)
    {
        try
        {
            return new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(200));
        }
        catch (ArgumentException fault)
        {
            found.Error(file.Name, Position.Start, $"\"{pattern}\" is no regular expression: {fault.Message}");
            return new("(?!)");
        }
    }
}

/// <summary>How a wording becomes a better one.</summary>
/// <param name="To">The better wording, with <c>${x}</c> for what is kept.</param>
internal sealed record Rewrite(Regex From, string To);
