using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary><c>Candor.Correct</c>: the participant takes back their last answer and says it anew; the old words are kept as an edit.</summary>
public sealed class Correct : InterviewInput
{
    private const string Seq = "seq";
    private readonly TextTemplate _what;
    private readonly TextTemplate _done;
    private readonly TextTemplate _nothing;

    private Correct(NodeReader reader)
        : base(reader)
    {
        _what = reader.Words("what", "Asks for the new words.", "${CorrectWhat(turn.answer)}");
        _done = reader.Words("done", "When the answer is changed.", "${Corrected()}");
        _nothing = reader.Words("nothing", "When there is no answer yet.", "${NothingToCorrect()}");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Correct", "Lets the participant say their last answer anew.", reader => new Correct(reader));

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options)
    {
        if (turn.History.Answers.LastOrDefault(a => a.QuestionId is not null) is not { } last)
        {
            turn.Notice(dc, _nothing.Say(dc));
            return Move.End();
        }

        dc.State = dc.State.With(Seq, last.Seq);
        dc.Turn.Scope["answer"] = RecapPoints.Shorten(RecapPoints.OneLine(last.Text));
        turn.Notice(dc, _what.Say(dc));
        return Move.Wait;
    }

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        turn.Hear(MessageKind.Command);
        turn.Note(new TranscriptEntry.Corrected(Setting.ToInt(dc.State[Seq]), turn.Text, turn.Now));
        turn.Notice(dc, _done.Say(dc));
        return Move.End();
    }

    /// <summary>Nothing is asked here that could be left out: the correction itself is.</summary>
    protected override Move Skip(DialogContext dc, InterviewTurn turn) => Move.End();
}
