using System.Collections.Immutable;

namespace Bot.Adaptive.Generation;

/// <summary>Which locales are tried for a locale, and in which order. By default the locale itself, then its parents, then none.</summary>
public sealed class LanguagePolicy
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _stated;

    private LanguagePolicy(ImmutableDictionary<string, ImmutableArray<string>> stated) => _stated = stated;

    /// <summary><c>en-us</c> → <c>en-us</c>, <c>en</c>, and what has no locale.</summary>
    public static LanguagePolicy Default { get; } = Of([]);

    /// <summary>The default with other fallbacks for some locales; those of the empty locale end every list.</summary>
    public static LanguagePolicy Of(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> stated) =>
        new(stated.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>The locales to try, best first; the empty locale is what has none.</summary>
    public ImmutableArray<string> For(string locale) =>
        [.. Of(locale).Concat(locale.Length == 0 ? [] : Of("")).Distinct(StringComparer.OrdinalIgnoreCase)];

    private IEnumerable<string> Of(string locale) =>
        _stated.TryGetValue(locale, out var stated) ? stated : locale.Length == 0 ? [""] : WithParents(locale);

    private static IEnumerable<string> WithParents(string locale)
    {
        for (var end = locale.Length; end > 0; end = locale.LastIndexOf('-', end - 1))
        {
            yield return locale[..end].ToLowerInvariant();
        }
    }
}
