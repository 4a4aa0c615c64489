using Bot.Interviews.Language;

namespace Bot.Interviews.Commands;

/// <summary>Everything that understands a participant's words without a model, over one set of rules.</summary>
public sealed class Readers(LanguageRulesSet rules)
{
    public CommandRecognizer Commands { get; } = new(rules);

    public YesNoReader YesNo { get; } = new(rules);

    public ScoreReader Scores { get; } = new(rules);

    public ChoiceReader Choices { get; } = new(rules);
}
