using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>
/// Tells commands from answers without a model. A message is a command only when every word of it belongs to one
/// command, so that an answer that holds such words stays an answer: it is better to miss a command, which the
/// participant repeats, than to lose an answer.
/// </summary>
public sealed class CommandRecognizer(LanguageRulesSet rules)
{
    /// <summary>A longer message says something of its own.</summary>
    private const int MostWords = 16;

    private const int MostCharacters = 200;

    /// <summary>
    /// The command that a message is, and nothing else; null for everything else. English commands are understood in
    /// every language.
    /// </summary>
    /// <param name="text">The whole message.</param>
    /// <param name="language">Of the interview, BCP 47.</param>
    public Command? Recognize(string text, string language)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var own = rules.For(language);
        var fallback = rules.For(LanguageRulesSet.FallbackTag);
        return Recognize(text, own, typos: true) ?? (own == fallback ? null : Recognize(text, fallback, typos: false));
    }

    // Words of one language are typing errors in another, so only the participant's own is put right.
    private static Command? Recognize(string text, LanguageRules language, bool typos)
    {
        var utterance = language.Read(text);
        if (utterance.Words.IsEmpty || utterance.Length > MostWords)
        {
            return null;
        }

        return Match(utterance, language.Commands) ?? (typos ? MatchCorrected(utterance, language) : null);
    }

    private static Command? MatchCorrected(Utterance utterance, LanguageRules language)
    {
        var meant = Typo.Corrections(utterance, language)
            .Select(corrected => Match(corrected, language.Commands))
            .OfType<Command>()
            .Distinct()
            .ToList();
        return meant is [var only] ? only : null;
    }

    // "もうすぐ終わりますか" is a whole wording of one command, and of another only with "もう" as an aside: the first is meant.
    private static Command? Match(Utterance utterance, CommandRules commands)
    {
        var meant = commands.ByCommand.Where(one => Coverage.Of(utterance, one.Value.Is, one.Value.Beside, commands.Beside)).ToList();
        var whole = meant.Count < 2 ? meant : [.. meant.Where(one => Coverage.Of(utterance, one.Value.Is))];
        return whole is [var only] ? only.Key : null;
    }
}
