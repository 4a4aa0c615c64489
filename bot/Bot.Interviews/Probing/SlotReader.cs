using System.Collections.Immutable;
using Bot.Interviews.Language;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Probing;

/// <summary>
/// Judges which slots of a question are covered. Any real answer covers the first, which is what the question itself
/// asks; a real answer to the follow-up for a slot covers that one. The others are judged by a model's rating, or, without
/// one, by the cue that the name of the slot stands for; a slot with any other name stays open.
/// </summary>
public static class SlotReader
{
    /// <summary>The slots of a question after some answers, in the order of the study.</summary>
    /// <param name="answers">Oldest first: the first to the question itself, each later one to the follow-up before it.</param>
    /// <param name="probes">The follow-ups that were asked, oldest first.</param>
    /// <param name="covered">Slots that were found covered before.</param>
    /// <param name="rating">A model's opinion of the newest answer.</param>
    public static ImmutableArray<SlotState> Read(
        Question question,
        IReadOnlyList<AnswerReading> answers,
        IReadOnlyList<AskedProbe> probes,
        IReadOnlyCollection<string> covered,
        LanguageRulesSet rules,
        FollowUpRating? rating = null)
    {
        var cues = answers.Where(answer => answer.IsReal).Aggregate(AnswerCues.None, (all, answer) => all | answer.Cues);
        return
        [
            .. question.Slots.Select((slot, index) => new SlotState(
                slot.Name,
                covered.Contains(slot.Name)
                    || (index == 0 && answers.Any(answer => answer.IsReal))
                    || IsAnsweredDirectly(slot.Name, answers, probes)
                    || (rating is null ? (cues & CueOf(slot.Name, rules)) != 0 : IsRated(slot.Name, rating, answers)),
                probes.Any(probe => probe.Slot == slot.Name))),
        ];
    }

    /// <summary>The cue that a slot's name stands for in any language; none when the name is no known one.</summary>
    public static AnswerCues CueOf(string slotName, LanguageRulesSet rules) => rules.All
        .SelectMany(language => language.Answers.SlotNames.Where(names => names.Value.IsIn(language.Read(slotName))))
        .Select(names => names.Key)
        .FirstOrDefault();

    private static bool IsAnsweredDirectly(string slot, IReadOnlyList<AnswerReading> answers, IReadOnlyList<AskedProbe> probes) =>
        probes.Select((probe, index) => (probe, index))
            .Any(asked => asked.probe.Slot == slot && asked.index + 1 < answers.Count && answers[asked.index + 1].IsReal);

    // A rating cannot cover what nobody answered.
    private static bool IsRated(string slot, FollowUpRating rating, IReadOnlyList<AnswerReading> answers) =>
        answers.Any(answer => answer.IsReal) && rating.SlotsCovered.Contains(slot, StringComparer.OrdinalIgnoreCase);
}
