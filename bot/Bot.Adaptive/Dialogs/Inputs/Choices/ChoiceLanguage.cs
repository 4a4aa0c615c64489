using System.Collections.Frozen;

namespace Bot.Adaptive.Dialogs;

/// <summary>How a language joins choices, and how it says yes and no.</summary>
internal sealed record ChoiceLanguage(InlineWords Words, string Yes, string No)
{
    private static readonly ChoiceLanguage s_english = Of(", ", "or", "Yes", "No");

    private static readonly FrozenDictionary<string, ChoiceLanguage> s_known = new Dictionary<string, ChoiceLanguage>
    {
        ["de"] = Of(", ", "oder", "Ja", "Nein"),
        ["en"] = s_english,
        ["es"] = Of(", ", "o", "Sí", "No"),
        ["fr"] = Of(", ", "ou", "Oui", "Non"),
        ["ja"] = Of("、 ", "または", "はい", "いいえ"),
        ["nl"] = Of(", ", "of", "Ja", "Nee"),
        ["pt"] = Of(", ", "ou", "Sim", "Não"),
        ["zh"] = Of("， ", "要么", "是的", "不"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a locale; English for one that is not known.</summary>
    public static ChoiceLanguage For(string locale) => s_known.GetValueOrDefault(Tag(locale), s_english);

    /// <summary>The tag of the language in which choices and numbers of a locale are read.</summary>
    public static string Tag(string locale) => locale.Split('-', '_')[0];

    private static ChoiceLanguage Of(string separator, string or, string yes, string no) =>
        new(new(separator, $" {or} ", $"{separator}{or} ", Numbers: true), yes, no);
}
