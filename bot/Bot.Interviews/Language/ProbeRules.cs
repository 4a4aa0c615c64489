using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Interviews.Language;

/// <summary>Our own follow-ups in a language.</summary>
public sealed record ProbeRules(FrozenDictionary<ProbeKind, ImmutableArray<ProbeWording>> ByKind)
{
    internal static ProbeRules Read(RulesSection section)
    {
        var rules = new ProbeRules(Enum.GetValues<ProbeKind>().ToFrozenDictionary(
            kind => kind,
            kind => section.Sections(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())).Select(ProbeWording.Read).ToImmutableArray()));
        section.Close();
        return rules;
    }
}

/// <summary>One follow-up, as it is asked of customers and of former customers.</summary>
public sealed record ProbeWording(string Ask, string Former)
{
    /// <summary>Where the participant's own words stand, quoted.</summary>
    public const string WordsMark = "{words}";

    /// <summary>Whether it needs words to quote.</summary>
    public bool Anchored => Ask.Contains(WordsMark, StringComparison.Ordinal);

    /// <summary>The wording for a participant.</summary>
    public string For(bool former) => former ? Former : Ask;

    internal static ProbeWording Read(RulesSection section)
    {
        var ask = section.Text("ask");
        var wording = new ProbeWording(ask, section.Text("former", ask));
        if (wording.Ask.Contains(WordsMark, StringComparison.Ordinal) != wording.Former.Contains(WordsMark, StringComparison.Ordinal))
        {
            section.Error($"The two wordings must both hold {WordsMark} or both not.");
        }

        section.Close();
        return wording;
    }
}
