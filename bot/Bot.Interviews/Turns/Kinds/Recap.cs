using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// <c>Candor.Recap</c>: plays back what was understood, in the participant's own words, for them to confirm or correct. A
/// correction is kept as an answer of its own; nothing that was said before is changed by it.
/// </summary>
public sealed class Recap : InterviewInput
{
    private readonly TextTemplate _recap;
    private readonly TextTemplate _right;
    private readonly TextTemplate _wrong;
    private readonly TextTemplate _what;
    private readonly TextTemplate _thanks;

    private Recap(NodeReader reader)
        : base(reader)
    {
        _recap = reader.Words("recap", "What was understood; turn.recap holds the points.", "${Recap(turn.recap)}");
        _right = reader.Words("right", "The button that confirms.", "${RecapRight()}");
        _wrong = reader.Words("wrong", "The button that does not.", "${RecapWrong()}");
        _what = reader.Words("what", "Asks what to correct.", "${RecapWhat()}");
        _thanks = reader.Words("thanks", "After a correction.", "${RecapThanks()}");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Recap", "Lets the participant confirm or correct what was understood.", reader => new Recap(reader));

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options)
    {
        var points = RecapPoints.Of(turn);
        if (points.Count == 0)
        {
            return Move.End();
        }

        dc.Turn.Scope["recap"] = ListValue.Of(points);
        return Ask(dc, turn, new(MessageKind.Recap, _recap.Say(dc), [_right.Say(dc), _wrong.Say(dc)]) { Source = MessageSource.Rules });
    }

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        turn.Hear(MessageKind.Answer);
        var correcting = dc.State.Contains("correcting");
        var confirmed = turn.Text == _right.Say(dc) ? true : turn.Text == _wrong.Say(dc) ? false : turn.Reads.YesNo.Read(turn.Text, turn.State.Language);
        if (!correcting && confirmed == false)
        {
            dc.State = dc.State.With("correcting", true);
            return Ask(dc, turn, new(MessageKind.Recap, _what.Say(dc)));
        }

        if (confirmed != true && turn.Reading.IsReal)
        {
            turn.Notice(dc, _thanks.Say(dc));
        }

        turn.Expect(null);
        return Move.End();
    }
}
