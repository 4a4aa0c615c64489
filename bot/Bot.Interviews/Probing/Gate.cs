using System.Collections.Immutable;
#if CHAOS
using Bot.Interviews.Faults;
#endif
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>
/// Checks a generated follow-up before it is sent, whoever wrote it. All rules are tried, so that a repair can be told
/// everything at once. Any string is accepted; the work is bounded by the longest text that may pass.
/// </summary>
public sealed class Gate(LanguageRulesSet rules)
{
    /// <summary>Longer texts are refused unread.</summary>
    public const int MostCharacters = 600;

    /// <summary>Checks a text, without white space around it.</summary>
    public GateVerdict Check(string text, GateContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new GateVerdict([new GateFailure(GateRule.Empty, text)]);
        }

        if (text.Length > MostCharacters)
        {
            return new GateVerdict([new GateFailure(GateRule.Length, text[..80])]);
        }

        var draft = ProbeDraft.Of(text, context.Said, rules.For(context.Language));
        var failures = ImmutableArray.CreateBuilder<GateFailure>();
        failures.AddRange(CharacterChecks.Find(draft));
        failures.AddRange(ShapeChecks.Find(draft));
        failures.AddRange(WordingChecks.Find(draft, context));
        failures.AddRange(LanguageCheck.Find(draft, rules));
        failures.AddRange(LeakCheck.Find(draft, context));
        if (new AskedQuestions(context.Asked, draft.Rules).Has(text))
        {
            failures.Add(new GateFailure(GateRule.Repeated, text));
        }

#if CHAOS
        if (Protection.IsOff(Protection.Gate))
        {
            failures.Clear();
        }
#endif
        return new GateVerdict([.. failures.DistinctBy(failure => failure.Rule).OrderBy(failure => failure.Rule)]);
    }
}
