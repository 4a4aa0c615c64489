using System.Globalization;
using Bot.Interviews.Drafting.Wording;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting.Models;

/// <summary>
/// Has a model translate what a study lacks in a language, before it is published and never in a turn. Every translation is
/// marked as a machine's and keeps what it was made from; one that is not in the language, or is no question any more, is left out.
/// </summary>
internal sealed class TranslationTalk(DraftAuthor author, QuestionChecker checker)
{
    private const int MostAtOnce = 40;
    private const int MostCharacters = 1200;

    /// <summary>The study with what could be translated, and the texts that could not.</summary>
    public async Task<(Study Study, int Translated, IReadOnlyList<string> Left)> TranslateAsync(Study study, string language, CancellationToken cancellation)
    {
        var first = study.Languages[0];
        List<string> missing = [.. StudyTexts.Of(study).Select(entry => entry.Text).Where(text => Lacks(text, language, first)).Select(text => text.In(first, first)).Distinct()];
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var batch in missing.Chunk(MostAtOnce))
        {
            var answer = await author.Model.AskAsync(
                new(study.Id, [ModelMessage.System(author.Prompts.Translation(NameOf(language))), ModelMessage.User(Numbered(batch))], PlanSchema.TranslationName, PlanSchema.Translation),
                cancellation);
            if (PlanJson.Read(answer, PlanJson.Default.ProposedTexts) is not { } proposed || proposed.Texts.Count != batch.Length)
            {
                continue;
            }

            foreach (var (original, text) in batch.Zip(proposed.Texts).Where(pair => IsSound(pair.First, pair.Second.Trim(), language)))
            {
                made[original] = text.Trim();
            }
        }

        var translated = StudyTexts.Map(study, (_, text) =>
            Lacks(text, language, first) && made.TryGetValue(text.In(first, first), out var translation) ? text.WithTranslation(language, translation, text.In(first, first)) : text);
        translated = made.Count == 0 || translated.Languages.Contains(language, StringComparer.OrdinalIgnoreCase) ? translated : translated with { Languages = translated.Languages.Add(language) };
        return (translated, made.Count, [.. missing.Where(original => !made.ContainsKey(original))]);
    }

    /// <summary>Missing, or translated by a machine from words that have changed since. What a person wrote stays.</summary>
    private static bool Lacks(LocalText text, string language, string first) =>
        text.TranslatedFrom.TryGetValue(language, out var original) ? original != text.In(first, first) : !text.Has(language);

    private bool IsSound(string original, string text, string language)
    {
        if (text.Length is 0 or > MostCharacters || text.Any(char.IsControl) || (text == original && original.Contains(' ', StringComparison.Ordinal)))
        {
            return false;
        }

        // A question stays one; in languages with rules it also has to be in that language.
        return !original.EndsWith('?') || checker.Check(text, language).Findings.All(finding =>
            finding.Issue is not (QuestionIssue.NoQuestion or QuestionIssue.Language or QuestionIssue.Signs or QuestionIssue.Promise));
    }

    private string NameOf(string language) => checker.Languages.Find(language)?.Name ?? CultureInfo.GetCultureInfo(language).EnglishName;

    private static string Numbered(IEnumerable<string> texts) => string.Join('\n', texts.Select((text, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {text}")));
}
