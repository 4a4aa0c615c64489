using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Interviews.Language;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Loading;

/// <summary>
/// Warns of languages that a study promises and its files do not speak: whoever asked for one would be spoken to in two.
/// </summary>
internal static class SpokenLanguages
{
    private const string Property = "languages";
    private const string Templates = ".lg";

    /// <summary>Checks the files of a study.</summary>
    /// <param name="source">Its <c>study.yaml</c>, where the findings point.</param>
    public static void Check(Study study, SourceText source, FlowFiles files, LanguageRulesSet rules, Diagnostics found)
    {
        if (YamlNodes.Parse(source, found) is not { } file)
        {
            return;
        }

        var names = files.EndingIn(Templates).Select(f => FlowFiles.FileName(f.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var spoken = files.EndingIn(Templates).Where(f => !f.Name.StartsWith(FlowFolder.Prompts, StringComparison.Ordinal) && IsBase(f)).ToList();
        foreach (var language in study.Languages)
        {
            var missing = spoken.Where(f => language != BaseLanguage(f, study) && !names.Overlaps(Variants(f, language))).ToList();
            if (missing.Count > 0)
            {
                file.Warn(Property, $"{language} is not spoken by {Listed(missing.Select(f => FlowFiles.FileName(f.Name)))}: beside them write {Listed(missing.Select(f => Variant(f, language)))}.");
            }

            if (rules.Find(language) is null)
            {
                file.Warn(Property, $"there are no rules for {language}: commands, scores and follow-ups would be in {LanguageRulesSet.FallbackTag}. Write common/rules/{language}.yaml.");
            }
        }
    }

    private static bool IsBase(SourceText file) => !Stem(file).Contains('.', StringComparison.Ordinal);

    /// <summary>A file that names no language is in the study's first, or in English when it is common to all studies.</summary>
    private static string BaseLanguage(SourceText file, Study study) => FlowFolder.IsCommon(file) ? LanguageRulesSet.FallbackTag : study.Languages[0];

    /// <summary>The files that would do: in the language, or in the language without its region.</summary>
    private static IEnumerable<string> Variants(SourceText file, string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            yield return Variant(file, tag);
        }
    }

    private static string Variant(SourceText file, string language) => $"{Stem(file)}.{language}{Templates}";

    private static string Stem(SourceText file) => FlowFiles.FileName(file.Name)[..^Templates.Length];

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
