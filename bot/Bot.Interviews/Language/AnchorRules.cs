namespace Bot.Interviews.Language;

/// <summary>
/// Which of the participant's words may be quoted back. A closed list, so that no name, number or insult is ever quoted:
/// whoever cannot tell a noun from a name had better not try.
/// </summary>
/// <param name="Words">What may be quoted.</param>
/// <param name="Open">The opening quotation mark.</param>
/// <param name="Close">The closing quotation mark.</param>
public sealed record AnchorRules(PhraseSet Words, string Open, string Close)
{
    internal static AnchorRules Read(RulesSection section)
    {
        var rules = new AnchorRules(section.Patterns("words"), section.Text("open"), section.Text("close"));
        section.Close();
        return rules;
    }
}
