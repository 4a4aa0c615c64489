using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Bot.Host.Pages;

/// <summary>
/// The words of the pages in one language: a file of <c>Pages/Strings</c>, built in under its name. A new language is a new file
/// with the same keys.
/// </summary>
public sealed class PageStrings
{
    private const string Resources = "strings/";

    private static readonly ImmutableSortedDictionary<string, PageStrings> s_byLanguage = LoadAll();

    private readonly IReadOnlyDictionary<string, string> _texts;

    private PageStrings(string language, IReadOnlyDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>All languages that the pages speak.</summary>
    public static IEnumerable<PageStrings> All => s_byLanguage.Values;

    /// <summary>English: the last resort.</summary>
    public static PageStrings English => s_byLanguage["en"];

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary><c>ltr</c> or <c>rtl</c>, for <c>dir</c>.</summary>
    public string Direction => DirectionOf(Language);

    public IEnumerable<string> Keys => _texts.Keys;

    /// <exception cref="KeyNotFoundException">No language has this text: a mistake in a page.</exception>
    public string this[string key] => _texts[key];

    /// <summary>A text with its <c>{name}</c> filled in.</summary>
    public string this[string key, string name, string value] => _texts[key].Replace($"{{{name}}}", value, StringComparison.Ordinal);

    /// <summary>The words in a language or in that language without its region; English for one that we have no file for.</summary>
    public static PageStrings In(string language) => Find(language) ?? English;

    /// <summary>Like <see cref="In"/>, null for a language that we have no file for.</summary>
    public static PageStrings? Find(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            if (s_byLanguage.TryGetValue(tag, out var strings))
            {
                return strings;
            }
        }

        return null;
    }

    /// <summary>The texts whose key begins with a prefix, without it.</summary>
    public ImmutableSortedDictionary<string, string> Under(string prefix) =>
        _texts.Where(text => text.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(text => text.Key[prefix.Length..], text => text.Value);

    /// <summary><c>ltr</c> or <c>rtl</c> for any language tag.</summary>
    public static string DirectionOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "ltr";
        }
    }

    private static ImmutableSortedDictionary<string, PageStrings> LoadAll()
    {
        var assembly = typeof(PageStrings).Assembly;
        var all = ImmutableSortedDictionary.CreateBuilder<string, PageStrings>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var texts = JsonSerializer.Deserialize(stream, PagesJson.Default.DictionaryStringString)!;
            all[name[Resources.Length..]] = new PageStrings(name[Resources.Length..], texts);
        }

        return all.ToImmutable();
    }
}
