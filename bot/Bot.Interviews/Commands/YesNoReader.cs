using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>
/// Reads consent, confirmation and opt-in. Only words that say yes or no and nothing else count: a condition, a doubt or
/// a sign alone is no consent.
/// </summary>
public sealed class YesNoReader(LanguageRulesSet rules)
{
    private const int MostCharacters = 200;

    /// <summary>True for yes, false for no, null for everything that is not clearly one of them.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="language">Of the interview, BCP 47.</param>
    public bool? Read(string text, string language)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var own = rules.For(language);
        return Read(own.Read(text), own.YesNo);
    }

    private static bool? Read(Utterance utterance, YesNoRules rules)
    {
        if (utterance.Words.IsEmpty || utterance.Asks)
        {
            return null;
        }

        var yes = Coverage.Of(utterance, rules.Yes, rules.Beside);
        var no = Coverage.Of(utterance, rules.No, rules.Beside);
        return yes == no ? null : yes;
    }
}
