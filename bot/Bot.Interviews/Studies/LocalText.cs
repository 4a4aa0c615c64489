using System.Collections.Immutable;

namespace Bot.Interviews.Studies;

/// <summary>A text in one or more languages (BCP 47 tags).</summary>
public sealed record LocalText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    private static readonly ImmutableSortedDictionary<string, string> s_none = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages whose text a machine translated, each with the text that it translated.</summary>
    public ImmutableSortedDictionary<string, string> TranslatedFrom { get; init; } = s_none;

    /// <summary>A text in one language.</summary>
    public static LocalText Of(string language, string text) =>
        new(s_none.Add(language, text));

    /// <summary>This text with a machine's translation of <paramref name="original"/> in one more language.</summary>
    public LocalText WithTranslation(string language, string text, string original) =>
        new(ByLanguage.SetItem(language, text)) { TranslatedFrom = TranslatedFrom.SetItem(language, original) };

    /// <summary>
    /// The text in a language, in the language without its region, or in <paramref name="fallback"/>; the last resort is any.
    /// </summary>
    public string In(string language, string fallback) =>
        Find(language) ?? Find(fallback) ?? ByLanguage.Values.FirstOrDefault() ?? "";

    /// <summary>Whether there is a text of its own in a language.</summary>
    public bool Has(string language) => Find(language) is not null;

    private string? Find(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            if (ByLanguage.TryGetValue(tag, out var text))
            {
                return text;
            }
        }

        return null;
    }
}
