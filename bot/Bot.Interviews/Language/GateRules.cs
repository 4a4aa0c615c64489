using System.Collections.Immutable;

namespace Bot.Interviews.Language;

/// <summary>What the gate looks for in a language.</summary>
/// <param name="Preambles">How a sentence before the question may begin when it does not quote the participant.</param>
/// <param name="Open">Words that make a question open: what, how, when.</param>
/// <param name="NotOpen">Set phrases that hold such a word and ask nothing open: Japanese 何か, "anything".</param>
/// <param name="OpensClause">Whether such a word asks only at the beginning of a clause, as where "que" is also "that"; closed beginnings then count there too.</param>
/// <param name="Invitations">Beginnings that look closed and are open: "can you tell me".</param>
/// <param name="Closed">Beginnings of yes/no questions.</param>
/// <param name="EitherOr">Words that offer alternatives.</param>
/// <param name="Settled">Set phrases that hold such a word and offer none: "more or less".</param>
/// <param name="Stacked">A second question joined to the first.</param>
/// <param name="Suggestions">Examples and guesses.</param>
/// <param name="Praise">Praise, evaluation, sympathy or agreement at the beginning of a sentence.</param>
/// <param name="Paraphrase">The beginnings of saying back what was said.</param>
/// <param name="Promises">Promises, offers, discounts.</param>
/// <param name="WinBack">Talking somebody into staying or coming back.</param>
/// <param name="Staying">What former customers are never asked.</param>
/// <param name="Informal">Address that is too familiar; empty where the language does not tell.</param>
/// <param name="Inside">Words about the machinery: instructions, schema, system prompt.</param>
/// <param name="QuestionEndings">How a question ends without a question mark, where a language knows that.</param>
public sealed record GateRules(
    PhraseSet Preambles,
    PhraseSet Open,
    PhraseSet NotOpen,
    bool OpensClause,
    PhraseSet Invitations,
    PhraseSet Closed,
    PhraseSet EitherOr,
    PhraseSet Settled,
    PhraseSet Stacked,
    PhraseSet Suggestions,
    PhraseSet Praise,
    PhraseSet Paraphrase,
    PhraseSet Promises,
    PhraseSet WinBack,
    PhraseSet Staying,
    PhraseSet Informal,
    PhraseSet Inside,
    ImmutableArray<string> QuestionEndings)
{
    internal static GateRules Read(RulesSection section)
    {
        var openAt = section.Text("openAt", "anywhere");
        if (openAt is not ("anywhere" or "clause"))
        {
            section.Error($"Found openAt: {openAt}, expected anywhere or clause.");
        }

        var rules = new GateRules(
            section.Patterns("preambles"),
            section.Patterns("open"),
            section.Patterns("notOpen", optional: true),
            openAt == "clause",
            section.Patterns("invitations"),
            section.Patterns("closed"),
            section.Patterns("eitherOr"),
            section.Patterns("settled", optional: true),
            section.Patterns("stacked"),
            section.Patterns("suggestions"),
            section.Patterns("praise"),
            section.Patterns("paraphrase"),
            section.Patterns("promises"),
            section.Patterns("winBack"),
            section.Patterns("staying"),
            section.Patterns("informal", optional: true),
            section.Patterns("inside"),
            section.Texts("questionEndings", optional: true));
        section.Close();
        return rules;
    }
}
