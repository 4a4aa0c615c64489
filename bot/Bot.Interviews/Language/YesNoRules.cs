namespace Bot.Interviews.Language;

/// <summary>How people agree and disagree in a language.</summary>
/// <param name="Beside">What may stand beside either without changing it.</param>
public sealed record YesNoRules(PhraseSet Yes, PhraseSet No, PhraseSet Beside)
{
    internal static YesNoRules Read(RulesSection section)
    {
        var rules = new YesNoRules(section.Patterns("yes"), section.Patterns("no"), section.Patterns("beside"));
        section.Close();
        return rules;
    }
}
