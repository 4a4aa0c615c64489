using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Bot.Interviews.Language;

/// <summary>By what a language is known from others.</summary>
/// <param name="Scripts">The scripts it is written in.</param>
/// <param name="Common">Its commonest words, folded: nearly every sentence has some.</param>
public sealed record LanguageProfile(ImmutableArray<Script> Scripts, FrozenSet<string> Common)
{
    /// <summary>Which part of the words is among the commonest of this language, from 0 to 1.</summary>
    public double Share(Utterance utterance) =>
        utterance.Words.IsEmpty ? 0 : (double)utterance.Words.Count(word => Common.Contains(word.Text)) / utterance.Words.Length;

    /// <summary>Which part of the letters belongs to other scripts, from 0 to 1.</summary>
    public double ForeignLetters(string text)
    {
        var letters = 0;
        var foreign = 0;
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            letters++;
            foreign += Scripts.Contains(Language.Scripts.Of(rune)) ? 0 : 1;
        }

        return letters == 0 ? 0 : (double)foreign / letters;
    }

    internal static LanguageProfile Read(RulesSection section)
    {
        var scripts = ImmutableArray.CreateBuilder<Script>();
        foreach (var name in section.Texts("scripts"))
        {
            if (Enum.TryParse<Script>(name, ignoreCase: true, out var script))
            {
                scripts.Add(script);
            }
            else
            {
                section.Error($"Found the script {name}, expected one of: {string.Join(", ", Enum.GetNames<Script>())}.");
            }
        }

        var spelling = section.Groups.Spelling;
        var common = section.Texts("common")
            .SelectMany(line => Utterance.Of(line, spelling).Words)
            .Select(word => word.Text)
            .ToFrozenSet();
        section.Close();
        return new LanguageProfile(scripts.ToImmutable(), common);
    }
}
