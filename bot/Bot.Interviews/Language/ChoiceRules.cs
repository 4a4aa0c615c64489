namespace Bot.Interviews.Language;

/// <summary>How people pick from a list.</summary>
/// <param name="Beside">What may stand beside a choice: "I'd say", "option", "please".</param>
public sealed record ChoiceRules(PhraseSet Beside)
{
    internal static ChoiceRules Read(RulesSection section)
    {
        var rules = new ChoiceRules(section.Patterns("beside"));
        section.Close();
        return rules;
    }
}
