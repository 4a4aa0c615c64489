using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Adaptive.Recognition;

/// <summary>The words of one language that readers know. Tables are written with bars between words of one meaning.</summary>
internal sealed partial record Language
{
    private static readonly Language s_unknown = new() { Code = "" };

    /// <summary>The ISO 639 code.</summary>
    public required string Code { get; init; }

    public NumberWords Numbers { get; init; } = NumberWords.None;

    /// <summary>Words of agreement (true) and of refusal (false).</summary>
    public Phrases<bool> Answers { get; init; } = Phrases<bool>.Empty;

    /// <summary>Two words that are no answer together, whatever each says.</summary>
    public Phrases<bool> Doubts { get; init; } = Phrases<bool>.Empty;

    /// <summary>Words that turn the agreement after them into a refusal.</summary>
    public Phrases<bool> Negations { get; init; } = Phrases<bool>.Empty;

    public DateWords Dates { get; init; } = DateWords.None;

    public RangeWords Ranges { get; init; } = RangeWords.None;

    public UnitWords Units { get; init; } = UnitWords.None;

    /// <summary>The language of a culture; the invariant culture counts as English, unknown ones have no words.</summary>
    public static Language Of(CultureInfo culture) => culture.Name.Length == 0
        ? English
        : Known.ByCode.GetValueOrDefault(culture.TwoLetterISOLanguageName, s_unknown);

    /// <summary>Apart, because static properties of several files are set in no fixed order.</summary>
    private static class Known
    {
        public static readonly FrozenDictionary<string, Language> ByCode = new[]
        {
            English, German, Spanish, French, Dutch, Portuguese, Italian, Japanese, Chinese, Korean, Swedish, Turkish, Hindi, Arabic,
        }.ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);
    }
}
