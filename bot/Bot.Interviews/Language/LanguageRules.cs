using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Language;

/// <summary>
/// Everything that is said and understood without a model in one language: one file, <c>dialogs/common/rules/&lt;tag&gt;.yaml</c>.
/// A language is added by adding its file.
/// </summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">The English name of the language, as models know it.</param>
public sealed record LanguageRules(
    string Tag,
    string Name,
    Spelling Spelling,
    LanguageProfile Profile,
    CommandRules Commands,
    YesNoRules YesNo,
    NumberRules Numbers,
    ScoreRules Scores,
    ChoiceRules Choices,
    AnswerRules Answers,
    AnchorRules Anchors,
    ProbeRules Probes,
    GateRules Gate)
{
    /// <summary>Reads a text with the spelling of this language.</summary>
    public Utterance Read(string text) => Utterance.Of(text, Spelling);

    /// <summary>
    /// Loads the rules of every language. All faults of all files are reported at once; after an error the result must
    /// not be used.
    /// </summary>
    public static LanguageRulesSet Load(IEnumerable<SourceText> files, Diagnostics diagnostics)
    {
        var byTag = new Dictionary<string, LanguageRules>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (RulesYaml.Read(file, diagnostics) is { } root && !byTag.TryAdd(TagOf(file, root, diagnostics), ReadFile(file, root, diagnostics)))
            {
                diagnostics.Error(file.Name, root.At, "Another file has the rules of this language; keep one.");
            }
        }

        return new LanguageRulesSet(byTag.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static string TagOf(SourceText file, RulesNode.Map root, Diagnostics diagnostics)
    {
        var tag = Path.GetFileNameWithoutExtension(file.Name);
        var entry = root.Entries.FirstOrDefault(e => e.Key.Value == "language");
        if (entry.Value is RulesNode.Text text && !text.Value.Equals(tag, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Error(file.Name, text.At, $"Found the language {text.Value}, expected {tag} as the file's name says.");
        }

        return tag;
    }

    private static LanguageRules ReadFile(SourceText file, RulesNode.Map root, Diagnostics diagnostics)
    {
        var plain = new RulesSection(file, "", root, PatternGroups.None(Spelling.Plain), diagnostics);
        var spelling = ReadSpelling(plain.Section("spelling", optional: true));
        var groups = new RulesSection(file, "", root, PatternGroups.None(spelling), diagnostics).Section("words", optional: true).ReadGroups();
        var section = new RulesSection(file, "", root, groups, diagnostics);
        section.Section("spelling", optional: true);
        section.Section("words", optional: true);
        var rules = new LanguageRules(
            section.Text("language"),
            section.Text("name"),
            spelling,
            LanguageProfile.Read(section.Section("profile")),
            CommandRules.Read(section.Section("commands")),
            YesNoRules.Read(section.Section("yesNo")),
            NumberRules.Read(section.Section("numbers")),
            ScoreRules.Read(section.Section("scores")),
            ChoiceRules.Read(section.Section("choices")),
            AnswerRules.Read(section.Section("answers")),
            AnchorRules.Read(section.Section("anchors")),
            ProbeRules.Read(section.Section("probes")),
            GateRules.Read(section.Section("gate")));
        section.Close();
        return rules;
    }

    private static Spelling ReadSpelling(RulesSection section)
    {
        var apostrophes = section.Text("apostrophes", "join");
        if (apostrophes is not ("join" or "split"))
        {
            section.Error($"Found apostrophes: {apostrophes}, expected join or split.");
        }

        var folds = section.Section("folds", optional: true);
        var letters = folds.Keys.ToList();
        if (letters.Exists(letter => letter.Length != 1))
        {
            folds.Error("Expected single letters as keys, such as ä: ae.");
        }

        var spelling = new Spelling(
            apostrophes == "split",
            letters.Where(letter => letter.Length == 1).ToFrozenDictionary(letter => letter[0], letter => folds.Text(letter)));
        var everyday = section.Section("everyday", optional: true);
        section.Close();
        return spelling with
        {
            Everyday = everyday.Keys.ToList().ToFrozenDictionary(
                typed => spelling.Fold(typed), typed => everyday.Text(typed).Split(' ').Select(word => spelling.Fold(word)).ToImmutableArray()),
        };
    }
}
