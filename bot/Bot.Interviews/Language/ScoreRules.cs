namespace Bot.Interviews.Language;

/// <summary>How people speak about a number on a scale.</summary>
/// <param name="Frame">What stands before a score and says nothing else: "I'd give it a".</param>
/// <param name="After">What may follow a score: "because", "points".</param>
/// <param name="OutOf">What stands between a score and the end of the scale: "out of".</param>
/// <param name="Scale">The scale as a whole: "on a scale from 0 to 10".</param>
/// <param name="Hedges">What makes a score uncertain, wherever it stands.</param>
/// <param name="Between">What opens a range: "between".</param>
/// <param name="To">What joins the ends of a range.</param>
/// <param name="Or">What joins two scores that are both possible.</param>
/// <param name="Negations">What rules the next number out.</param>
/// <param name="Bounds">What makes the next number a limit: "less than".</param>
/// <param name="NotThat">What rules the number before it out when another follows: Spanish "no", Japanese "ではなく".</param>
/// <param name="Top">The upper end of the scale in words: "full marks".</param>
/// <param name="Units">What makes the number before it a quantity: "years".</param>
public sealed record ScoreRules(
    PhraseSet Frame,
    PhraseSet After,
    PhraseSet OutOf,
    PhraseSet Scale,
    PhraseSet Hedges,
    PhraseSet Between,
    PhraseSet To,
    PhraseSet Or,
    PhraseSet Negations,
    PhraseSet Bounds,
    PhraseSet NotThat,
    PhraseSet Top,
    PhraseSet Units)
{
    internal static ScoreRules Read(RulesSection section)
    {
        var rules = new ScoreRules(
            section.Patterns("frame"),
            section.Patterns("after"),
            section.Patterns("outOf"),
            section.Patterns("scale"),
            section.Patterns("hedges"),
            section.Patterns("between"),
            section.Patterns("to"),
            section.Patterns("or"),
            section.Patterns("negations"),
            section.Patterns("bounds"),
            section.Patterns("notThat", optional: true),
            section.Patterns("top", optional: true),
            section.Patterns("units"));
        section.Close();
        return rules;
    }
}
