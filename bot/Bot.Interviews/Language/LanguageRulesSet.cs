using System.Collections.Frozen;

namespace Bot.Interviews.Language;

/// <summary>The rules of all languages that were loaded.</summary>
public sealed class LanguageRulesSet
{
    /// <summary>The language of whoever speaks none that was loaded.</summary>
    public const string FallbackTag = "en";

    private readonly FrozenDictionary<string, LanguageRules> _byTag;

    internal LanguageRulesSet(FrozenDictionary<string, LanguageRules> byTag) => _byTag = byTag;

    /// <summary>All languages, by tag.</summary>
    public IEnumerable<LanguageRules> All => _byTag.Values.OrderBy(rules => rules.Tag, StringComparer.Ordinal);

    /// <summary>The rules of a language, of the language without its region, or of English.</summary>
    /// <param name="language">BCP 47.</param>
    /// <exception cref="InvalidOperationException">No English rules were loaded.</exception>
    public LanguageRules For(string language) => Find(language) ?? Find(FallbackTag)
        ?? throw new InvalidOperationException($"There are no rules for {language}, nor for {FallbackTag}; load common/rules/{FallbackTag}.yaml.");

    /// <summary>The rules of a language or of the language without its region; null when there are none.</summary>
    public LanguageRules? Find(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "")
        {
            if (_byTag.TryGetValue(tag, out var rules))
            {
                return rules;
            }
        }

        return null;
    }
}
