using Bot.Interviews.Language;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>The studies that new ones are begun from: the built-in ones, each known by words of research questions.</summary>
public sealed class StudyTemplates(IReadOnlyCollection<Study> studies)
{
    private const string Otherwise = "loyalty";

    /// <summary>Below so many words that say something, a research question is too vague.</summary>
    private const int LeastTelling = 2;

    /// <summary>The beginnings of words that speak for a template, and how strongly.</summary>
    private static readonly (string Template, int Weight, string[] Beginnings)[] s_words =
    [
        (Otherwise, 1, ["loyal", "stay", "retention", "retain", "long-term", "advoca", "recommend", "treu", "bleib", "halten", "hält", "bindung", "empfehl", "stammkund"]),
        ("churn", 2, ["leave", "leaving", "left", "churn", "cancel", "switch", "losing", "lose", "lost", "quit", "attrition", "barrier", "gehen", "verlass", "kündig", "wechsel", "abwander", "verlier", "abspring"]),
        ("emotional-engagement", 2, ["feel", "felt", "emotion", "trust", "valued", "appreciat", "gefühl", "fühl", "emotional", "vertrau", "wertgeschätz", "beziehung"]),
    ];

    /// <summary>Words about anybody and anything.</summary>
    private static readonly string[] s_empty = ["customer", "client", "user", "people", "opinion", "feedback", "kund", "nutzer", "leute", "mensch", "meinung", "denk", "halt", "find", "research", "study", "studie", "question", "frage", "product", "company", "produkt", "unternehmen", "firma"];

    /// <summary>Whether a research question says too little to ask anybody about.</summary>
    public static bool IsVague(string question, LanguageRules rules)
    {
        var words = Words(question, rules);
        return s_words.All(entry => !words.Exists(word => entry.Beginnings.Any(b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase))))
            && words.Count(word => !rules.Read(word).Words.Any(read => rules.Profile.Common.Contains(read.Text)) && !s_empty.Any(b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase))) < LeastTelling;
    }

    /// <summary>The language among the templates' that a text is in; their first for any other.</summary>
    public string LanguageOf(string text, LanguageRulesSet languages)
    {
        var known = studies.SelectMany(study => study.Languages).Distinct().ToList();
        return known.Select(tag => (tag, share: languages.Find(tag) is { } rules ? rules.Profile.Share(rules.Read(text)) : 0)).MaxBy(pair => pair.share).tag ?? "en";
    }

    /// <summary>The template that a research question speaks for.</summary>
    public Study For(string question, LanguageRules rules)
    {
        var words = Words(question, rules);
        var chosen = s_words.MaxBy(entry => words.Count(word => entry.Beginnings.Any(b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase))) * entry.Weight).Template;
        return Find(chosen) ?? Find(Otherwise) ?? studies.First();
    }

    /// <summary>A template by its id.</summary>
    public Study? Find(string id) => studies.FirstOrDefault(study => study.Id == id);

    /// <summary>A template in one language.</summary>
    public static Study In(Study study, string language) =>
        StudyTexts.Map(study, (_, text) => LocalText.Of(language, text.In(language, study.Languages[0]))) with { Languages = [language] };

    private static List<string> Words(string text, LanguageRules rules)
    {
        var read = rules.Read(text);
        return [.. read.Words.Select(word => text[word.Start..word.End])];
    }
}
