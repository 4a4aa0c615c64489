using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Interviews.Language;

/// <summary>By which words answers are read in a language.</summary>
/// <param name="Beside">Words that carry nothing and may stand beside what fills a whole sentence.</param>
/// <param name="WholeSentence">Cues that count when they fill a sentence.</param>
/// <param name="WholeAnswer">Cues that count when they fill the answer.</param>
/// <param name="ClauseStart">Cues that count at the beginning of a clause.</param>
/// <param name="Anywhere">Cues that count wherever they stand.</param>
/// <param name="Halves">What is begun and how it would be completed.</param>
/// <param name="Emotions">Words of each feeling.</param>
/// <param name="NoFeelings">Set phrases that hold a word of feeling and mean none: "happy to help".</param>
/// <param name="Negators">What turns the feeling after it around.</param>
/// <param name="QuestionStarts">How a question to the interviewer begins.</param>
/// <param name="Address">How the interviewer is spoken to.</param>
/// <param name="Tags">What turns a statement into a question for form's sake: "right?".</param>
/// <param name="SlotNames">Names of slots that a cue covers.</param>
public sealed record AnswerRules(
    PhraseSet Beside,
    FrozenDictionary<AnswerCues, PhraseSet> WholeSentence,
    FrozenDictionary<AnswerCues, PhraseSet> WholeAnswer,
    FrozenDictionary<AnswerCues, PhraseSet> ClauseStart,
    FrozenDictionary<AnswerCues, PhraseSet> Anywhere,
    ImmutableArray<HalfAnswer> Halves,
    FrozenDictionary<Emotion, PhraseSet> Emotions,
    PhraseSet NoFeelings,
    PhraseSet Negators,
    PhraseSet QuestionStarts,
    PhraseSet Address,
    PhraseSet Tags,
    FrozenDictionary<AnswerCues, PhraseSet> SlotNames)
{
    private static readonly AnswerCues[] s_sentence = [AnswerCues.Refusal, AnswerCues.MoveOn, AnswerCues.AsksBack];
    private static readonly AnswerCues[] s_answer = [AnswerCues.DontKnow, AnswerCues.Vague, AnswerCues.OffTopic];
    private static readonly AnswerCues[] s_optional = [AnswerCues.OffTopic];
    private static readonly AnswerCues[] s_clause = [AnswerCues.Depends];

    private static readonly AnswerCues[] s_anywhere =
    [
        AnswerCues.MoveOnHint, AnswerCues.Contradiction, AnswerCues.Distress, AnswerCues.DistressHint, AnswerCues.Abuse,
        AnswerCues.Reason, AnswerCues.Episode, AnswerCues.Consequence, AnswerCues.Feeling, AnswerCues.Change,
        AnswerCues.Improvement, AnswerCues.Condition, AnswerCues.Comparison,
    ];

    private static readonly AnswerCues[] s_slots =
    [
        AnswerCues.Reason, AnswerCues.Episode, AnswerCues.Consequence, AnswerCues.Feeling, AnswerCues.Change,
        AnswerCues.Improvement, AnswerCues.Condition, AnswerCues.Comparison,
    ];

    internal static AnswerRules Read(RulesSection section)
    {
        var emotions = section.Section("emotions");
        var slots = section.Section("slots");
        var rules = new AnswerRules(
            section.Patterns("beside"),
            ReadCues(section, s_sentence),
            ReadCues(section, s_answer),
            ReadCues(section, s_clause),
            ReadCues(section, s_anywhere),
            [.. section.Sections("halves").Select(HalfAnswer.Read)],
            Enum.GetValues<Emotion>().Where(emotion => emotion != Emotion.None)
                .ToFrozenDictionary(emotion => emotion, emotion => emotions.Patterns(KeyOf(emotion))),
            section.Patterns("noFeelings"),
            section.Patterns("negators"),
            section.Patterns("questionStarts"),
            section.Patterns("address"),
            section.Patterns("tags"),
            s_slots.ToFrozenDictionary(cue => cue, cue => slots.Patterns(KeyOf(cue), optional: true)));
        emotions.Close();
        slots.Close();
        section.Close();
        return rules;
    }

    private static FrozenDictionary<AnswerCues, PhraseSet> ReadCues(RulesSection section, AnswerCues[] cues) =>
        cues.ToFrozenDictionary(cue => cue, cue => section.Patterns(KeyOf(cue), optional: s_optional.Contains(cue)));

    private static string KeyOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>A side that was begun.</summary>
/// <param name="Closes">How the other side begins; empty when there is no sign of it.</param>
public sealed record HalfAnswer(PhraseSet Opens, PhraseSet Closes)
{
    internal static HalfAnswer Read(RulesSection section)
    {
        var half = new HalfAnswer(section.Patterns("opens"), section.Patterns("closes", optional: true));
        section.Close();
        return half;
    }
}
