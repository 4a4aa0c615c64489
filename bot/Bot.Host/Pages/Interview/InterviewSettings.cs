namespace Bot.Host.Pages.Interview;

/// <summary>What the page's script is told, as JSON in the page.</summary>
/// <param name="Study">The study or link of the address: what the browser remembers an interview under.</param>
/// <param name="Language">The language of the study's texts on this page, BCP 47.</param>
/// <param name="LanguageChosen">The address names the language: the page keeps it, whatever the interview speaks.</param>
/// <param name="Session">Where a session is asked for.</param>
/// <param name="DirectLine">The base of the Direct Line API.</param>
/// <param name="Texts">Words that the script says.</param>
/// <param name="Commands">What a menu item sends, by its name.</param>
public sealed record InterviewSettings(
    string Study,
    string Language,
    bool LanguageChosen,
    string Session,
    string DirectLine,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, string> Commands);
