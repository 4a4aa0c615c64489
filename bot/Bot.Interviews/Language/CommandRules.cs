using System.Collections.Frozen;
using System.Text.Json;

namespace Bot.Interviews.Language;

/// <summary>How commands are said in a language.</summary>
/// <param name="Beside">What may stand beside any command: please, thanks, sorry.</param>
/// <param name="ByCommand">The wordings of each.</param>
public sealed record CommandRules(PhraseSet Beside, FrozenDictionary<Command, CommandPhrases> ByCommand)
{
    private readonly Lazy<FrozenSet<string>> _vocabulary = new(() =>
        ByCommand.Values.SelectMany(phrases => phrases.Is.Vocabulary).Concat(Beside.Vocabulary).ToFrozenSet());

    /// <summary>The words that commands are made of: what a mistyped word may stand for.</summary>
    public FrozenSet<string> Vocabulary => _vocabulary.Value;

    internal static CommandRules Read(RulesSection section)
    {
        var lead = section.Patterns("lead");
        var rules = new CommandRules(
            section.Patterns("beside"),
            Enum.GetValues<Command>().ToFrozenDictionary(command => command, command => ReadOne(section.Section(KeyOf(command)), lead)));
        section.Close();
        return rules;
    }

    private static CommandPhrases ReadOne(RulesSection section, PhraseSet lead)
    {
        var phrases = new CommandPhrases(
            section.Patterns("is").With(section.Patterns("do", optional: true).After(lead)),
            section.Patterns("beside", optional: true));
        section.Close();
        return phrases;
    }

    private static string KeyOf(Command command) => JsonNamingPolicy.CamelCase.ConvertName(command.ToString());
}

/// <summary>The wordings of one command.</summary>
/// <param name="Is">What is the command: whole wordings, and actions with or without an introduction.</param>
/// <param name="Beside">What may stand beside this one, such as "no idea" beside "next question".</param>
public sealed record CommandPhrases(PhraseSet Is, PhraseSet Beside);
