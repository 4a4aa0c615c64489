using System.Text;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Whether a draft is in the language of the interview, by script and by its commonest words.</summary>
internal static class LanguageCheck
{
    private const double MostForeignLetters = 0.3;
    private const double LeastShare = 0.2;
    private const int TellingWords = 4;

    public static IEnumerable<GateFailure> Find(ProbeDraft draft, LanguageRulesSet rules)
    {
        var profile = draft.Rules.Profile;
        var own = profile.Share(draft.Own);
        var other = rules.All.Where(language => language != draft.Rules)
            .Select(language => language.Profile.Share(language.Read(draft.Own.Text)))
            .DefaultIfEmpty(0).Max();
        if (profile.ForeignLetters(draft.Own.Text) > MostForeignLetters
            || draft.Own.Words.Any(word => IsDisguised(draft.Own.Text.AsSpan(word.Start, word.End - word.Start), profile))
            || other > own
            || (draft.Own.Words.Length >= TellingWords && own < LeastShare))
        {
            yield return new GateFailure(GateRule.Language, draft.Text);
        }
    }

    // One Cyrillic letter in a Latin word is there to be overlooked.
    private static bool IsDisguised(ReadOnlySpan<char> word, LanguageProfile profile)
    {
        var (own, foreign) = (false, false);
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                var isOwn = profile.Scripts.Contains(Scripts.Of(rune));
                own |= isOwn;
                foreign |= !isOwn;
            }
        }

        return own && foreign;
    }
}
