using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>Looks for the cues of one answer.</summary>
internal sealed class CueReader(Utterance utterance, AnswerRules rules)
{
    private const int LongestQuestion = 14;

    private const AnswerCues Substance =
        AnswerCues.Reason | AnswerCues.Episode | AnswerCues.Consequence | AnswerCues.Feeling | AnswerCues.Change;

    private readonly List<(int From, int To)> _sentences = Divide(utterance, Gap.Break);

    public (AnswerCues Cues, Emotion Emotion) Read()
    {
        var cues = AnswerCues.None;
        foreach (var (cue, phrases) in rules.Anywhere)
        {
            cues |= phrases.IsIn(utterance) ? cue : 0;
        }

        foreach (var (cue, phrases) in rules.WholeSentence)
        {
            cues |= _sentences.Exists(s => Coverage.Of(utterance, s.From, s.To, phrases, rules.Beside)) ? cue : 0;
        }

        foreach (var (cue, phrases) in rules.ClauseStart)
        {
            cues |= Divide(utterance, Gap.Pause).Exists(clause => phrases.LongestAt(utterance, clause.From) is not null) ? cue : 0;
        }

        var emotion = ReadEmotion();
        cues |= emotion == Emotion.None ? 0 : AnswerCues.Feeling;
        cues |= IsHalf() ? AnswerCues.HalfAnswered : 0;
        cues |= AsksBack(cues) ? AnswerCues.AsksBack : 0;
        return (cues | ReadWhole(cues), emotion);
    }

    private AnswerCues ReadWhole(AnswerCues soFar)
    {
        var cues = AnswerCues.None;
        foreach (var (cue, phrases) in rules.WholeAnswer)
        {
            cues |= Coverage.Of(utterance, phrases, rules.Beside) ? cue : 0;
        }

        // Who says why or what happened is not vague, whatever words it is said with.
        return (soFar & Substance) == 0 ? cues : cues & ~AnswerCues.Vague;
    }

    private Emotion ReadEmotion()
    {
        var ignored = rules.NoFeelings.All(utterance).ToList();
        var (last, at) = (Emotion.None, -1);
        foreach (var (emotion, phrases) in rules.Emotions)
        {
            foreach (var match in phrases.All(utterance))
            {
                var felt = IsNegated(match) ? Opposite(emotion) : emotion;
                if (match.Start > at && felt != Emotion.None && !ignored.Exists(i => match.Start >= i.Start && match.Start < i.End))
                {
                    (last, at) = (felt, match.Start);
                }
            }
        }

        return last;
    }

    private bool IsNegated(PhraseMatch match)
    {
        if (match.End < utterance.Words.Length && rules.NegatorsAfter.LongestAt(utterance, match.End) is not null)
        {
            return true;
        }

        var at = match.Start;
        for (var start = Math.Max(0, at - 3); start < at; start++)
        {
            if (rules.Negators.EndsAt(utterance.Words, start) is { } ends && ends.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    private static Emotion Opposite(Emotion emotion) => emotion switch
    {
        Emotion.Joy or Emotion.Trust or Emotion.Gratitude or Emotion.Pride or Emotion.Belonging => Emotion.Disappointment,
        _ => Emotion.None,
    };

    private bool IsHalf() => rules.Halves.Any(half =>
        half.Opens.First(utterance) is { } opened && half.Closes.First(utterance, opened.End) is null);

    // One short sentence that begins like a question, ends like one and speaks to the interviewer.
    private bool AsksBack(AnswerCues cues) =>
        _sentences.Count == 1
        && utterance.Asks
        && utterance.Length <= LongestQuestion
        && (cues & (AnswerCues.Reason | AnswerCues.Episode)) == 0
        && rules.QuestionStarts.LongestAt(utterance, 0) is not null
        && rules.Address.IsIn(utterance)
        && !EndsWithTag();

    private bool EndsWithTag()
    {
        var clauses = Divide(utterance, Gap.Pause);
        var (from, to) = clauses[^1];
        return clauses.Count > 1 && rules.Tags.EndsAt(utterance.Words, from)?.Contains(to) == true;
    }

    private static List<(int From, int To)> Divide(Utterance utterance, Gap at)
    {
        var parts = new List<(int, int)>();
        var from = 0;
        for (var index = 1; index <= utterance.Words.Length; index++)
        {
            if (index == utterance.Words.Length || utterance.Words[index].Before >= at)
            {
                parts.Add((from, index));
                from = index;
            }
        }

        return parts;
    }
}
