using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary><c>Candor.RateInterview</c>: how the interview itself was, 1 to 5, optional, with a reason when it was low.</summary>
public sealed class RateInterview : InterviewInput
{
    private const int Low = 2;
    private static readonly string[] s_reasons = ["irrelevant", "misunderstood", "too-many-questions", "other"];
    private readonly TextTemplate _question;
    private readonly TextTemplate _reason;
    private readonly IReadOnlyList<TextTemplate> _reasons;

    private RateInterview(NodeReader reader)
        : base(reader)
    {
        _question = reader.Words("question", "How the interview was.", "${RateInterview()}");
        _reason = reader.Words("reason", "Why it was not better.", "${RateInterviewReason()}");
        _reasons =
        [
            reader.Words("irrelevant", "A reason.", "${ReasonIrrelevant()}"),
            reader.Words("misunderstood", "A reason.", "${ReasonMisunderstood()}"),
            reader.Words("tooMany", "A reason.", "${ReasonTooMany()}"),
            reader.Words("other", "A reason.", "${ReasonOther()}"),
        ];
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.RateInterview", "Asks how the interview was.", reader => new RateInterview(reader));

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options)
    {
        return turn.Study.Experience.RateInterview
            ? Ask(dc, turn, new(MessageKind.Rating, _question.Say(dc), ["1", "2", "3", "4", "5"]))
            : Move.End();
    }

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        turn.Hear(MessageKind.Answer);
        if (dc.State.Contains("reasoning"))
        {
            var labels = _reasons.Select(r => r.Say(dc)).ToList();
            var chosen = turn.Reads.Choices.Read(turn.Text, labels, turn.State.Language);
            turn.Note(new TranscriptEntry.Rated(new Ratings(InterviewReason: s_reasons[chosen ?? ^1])));
            return Done(turn);
        }

        if (turn.Reads.Scores.Read(turn.Text, turn.State.Language, 1, 5) is not { } score)
        {
            return Done(turn);
        }

        turn.Note(new TranscriptEntry.Rated(new Ratings(Interview: score.Value)));
        if (score.Value > Low)
        {
            return Done(turn);
        }

        dc.State = dc.State.With("reasoning", true);
        return Ask(dc, turn, new(MessageKind.Rating, _reason.Say(dc), [.. _reasons.Select(r => r.Say(dc))]));
    }

    private static Move Done(InterviewTurn turn)
    {
        turn.Expect(null);
        return Move.End();
    }
}
