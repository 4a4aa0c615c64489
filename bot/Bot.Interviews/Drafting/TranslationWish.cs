using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Interviews.Language;

namespace Bot.Interviews.Drafting;

/// <summary>Reads "translate to German" and its like, in English and German.</summary>
internal static partial class TranslationWish
{
    private static readonly (string Beginning, string Tag)[] s_german =
    [
        ("deutsch", "de"), ("englisch", "en"), ("französisch", "fr"), ("spanisch", "es"), ("portugiesisch", "pt"), ("italienisch", "it"), ("niederländisch", "nl"), ("japanisch", "ja"),
    ];

    /// <summary>The language that somebody wants a draft in: a tag, or what they wrote where that names none; null for all other words.</summary>
    public static string? Read(string words, LanguageRulesSet languages) =>
        Wish().Match(words.Trim()) is { Success: true } wish ? TagOf(wish.Groups["language"].Value.Trim(), languages) : null;

    private static string TagOf(string name, LanguageRulesSet languages) =>
        s_german.FirstOrDefault(one => name.StartsWith(one.Beginning, StringComparison.OrdinalIgnoreCase)).Tag
        ?? languages.All.FirstOrDefault(rules => rules.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Tag
        ?? CultureInfo.GetCultures(CultureTypes.NeutralCultures).FirstOrDefault(culture =>
            culture.Name.Length > 0 && (culture.EnglishName.Equals(name, StringComparison.OrdinalIgnoreCase) || culture.NativeName.Equals(name, StringComparison.OrdinalIgnoreCase)))?.Name
        ?? name;

    [GeneratedRegex(
        """
        ^(?:please\s+|bitte\s+)?(?:
          translate(?:\s+(?:it|this|that|everything|the\s+(?:draft|plan|study|texts?)))?\s+(?:in)?to\s+(?<language>[\p{L}-]+(?:\s\p{L}+)?)
        | übersetzen?(?:\s+(?:es|das|alles|den\s+(?:entwurf|plan)|die\s+(?:studie|texte)))?\s+(?:ins|nach|auf|in)\s+(?<language>[\p{L}-]+)
        | (?:ins|auf|in)\s+(?<language>[\p{L}-]+)\s+übersetzen
        )(?:\s+please|\s+bitte)?[.!]?$
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Wish();
}
