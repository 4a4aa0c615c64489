using System.Collections.Immutable;
using Bot.Interviews.Language;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Probing;

/// <summary>
/// Chooses a follow-up without a model: the researcher's own words for a slot that has them, else one of ours for what the
/// answer lacks. The same inputs always give the same follow-up.
/// </summary>
public sealed class RuleProbes(LanguageRulesSet rules)
{
    /// <summary>What a general answer lacks, the most telling first.</summary>
    private static readonly (AnswerCues Given, ProbeKind Asks)[] s_lacks =
    [
        (AnswerCues.Reason, ProbeKind.Reason),
        (AnswerCues.Episode, ProbeKind.Episode),
        (AnswerCues.Consequence, ProbeKind.Consequence),
        (AnswerCues.Feeling, ProbeKind.Feeling),
    ];

    /// <summary>A neutral, open question that was not asked before; null when all that fit were.</summary>
    /// <param name="reading">Of the newest answer.</param>
    /// <param name="alreadyAsked">Every question and follow-up of the interview.</param>
    /// <param name="language">Of the interview, BCP 47.</param>
    /// <param name="seed">Decides between wordings that fit alike.</param>
    public RuleProbe? Choose(
        ProbeTrigger trigger,
        AnswerReading reading,
        ProbeTarget target,
        IReadOnlyCollection<string> alreadyAsked,
        string language,
        int seed)
    {
        var own = rules.For(language);
        var asked = new AskedQuestions(alreadyAsked, own);
        if (trigger == ProbeTrigger.Slot && OfStudy(target, language, asked) is { } written)
        {
            return new RuleProbe(written, MessageSource.Study, null);
        }

        foreach (var kind in Kinds(trigger, reading, target))
        {
            if (OfKind(own, kind, reading, target.Former, asked, seed) is { } text)
            {
                return new RuleProbe(text, MessageSource.Rules, kind);
            }
        }

        return null;
    }

    private static string? OfStudy(ProbeTarget target, string language, AskedQuestions asked)
    {
        var slot = target.Question.Slots.FirstOrDefault(slot => slot.Name == target.Slot);
        var text = slot?.FollowUpFor(target.Former) is { } written && written.Has(language) ? written.In(language, language) : null;
        return text is not null && !asked.Has(text) ? text : null;
    }

    private IEnumerable<ProbeKind> Kinds(ProbeTrigger trigger, AnswerReading reading, ProbeTarget target)
    {
        var lacking = s_lacks.Where(lack => !reading.Shows(lack.Given)).Select(lack => lack.Asks);
        return trigger switch
        {
            _ when reading.Shows(AnswerCues.AsksBack) => [ProbeKind.Clarify, ProbeKind.OtherAngle],
            _ when !reading.IsReal => [ProbeKind.OtherAngle, ProbeKind.Clarify],
            ProbeTrigger.Slot => [KindOf(target.Slot), ProbeKind.More, .. lacking],
            ProbeTrigger.Vague => [ProbeKind.Meaning, .. lacking, ProbeKind.More],
            ProbeTrigger.HalfAnswered => [ProbeKind.OtherHalf, .. lacking, ProbeKind.More],
            ProbeTrigger.Emotion => [ProbeKind.Emotion, ProbeKind.Episode, .. lacking, ProbeKind.More],
            ProbeTrigger.Contradiction => [ProbeKind.Contradiction, .. lacking, ProbeKind.More],
            ProbeTrigger.NoConsequence => [ProbeKind.Consequence, .. lacking, ProbeKind.More],
            _ => [.. lacking, ProbeKind.Meaning, ProbeKind.More],
        };
    }

    private ProbeKind KindOf(string? slot) => slot is null ? ProbeKind.More : SlotReader.CueOf(slot, rules) switch
    {
        AnswerCues.Reason => ProbeKind.Reason,
        AnswerCues.Episode => ProbeKind.Episode,
        AnswerCues.Consequence => ProbeKind.Consequence,
        AnswerCues.Feeling => ProbeKind.Feeling,
        AnswerCues.Change => ProbeKind.Change,
        AnswerCues.Improvement => ProbeKind.Improvement,
        AnswerCues.Condition => ProbeKind.Condition,
        AnswerCues.Comparison => ProbeKind.Comparison,
        _ => ProbeKind.More,
    };

    // Wordings with the participant's own words come first when there are such words.
    private static string? OfKind(LanguageRules own, ProbeKind kind, AnswerReading reading, bool former, AskedQuestions asked, int seed)
    {
        var wordings = own.Probes.ByKind[kind];
        var anchor = reading.Anchors.FirstOrDefault();
        return Turned(wordings, kind, seed)
            .Where(wording => anchor is not null || !wording.Anchored)
            .OrderByDescending(wording => wording.Anchored)
            .Select(wording => wording.For(former).Replace(ProbeWording.WordsMark, $"{own.Anchors.Open}{anchor}{own.Anchors.Close}", StringComparison.Ordinal))
            .FirstOrDefault(text => !asked.Has(text));
    }

    private static IEnumerable<ProbeWording> Turned(ImmutableArray<ProbeWording> wordings, ProbeKind kind, int seed)
    {
        // Knuth's multiplicative hash: neighbouring seeds begin at different wordings.
        var first = (int)(unchecked(((uint)seed + (uint)kind) * 2654435761u) % (uint)Math.Max(1, wordings.Length));
        return wordings.Skip(first).Concat(wordings.Take(first));
    }
}
