using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Language;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// A step of an interview that waits for the participant. Commands reach the triggers around first; afterwards the step is
/// pointed back to, never asked again.
/// </summary>
public abstract class InterviewInput : DialogAction
{
    private const string OnHold = "onHold";
    private readonly TextTemplate _pointer;
    private readonly TextTemplate _empty;
    private readonly TextTemplate _support;
    private readonly TextTemplate _whether;
    private readonly TextTemplate _goOn;
    private readonly TextTemplate _stopHere;
    private readonly TextTemplate _stopped;

    protected InterviewInput(NodeReader reader, string pointer = "${BackToQuestion(interview.pending)}", string empty = "${EmptyAnswer()}")
        : base(reader)
    {
        _pointer = reader.Words("pointer", "How to point back to what was asked.", pointer);
        _empty = reader.Words("empty", "What to say when a message holds no words.", empty);
        _support = reader.Words("support", "What somebody is told who may be in danger.", "${Support()}");
        _whether = reader.Words("whether", "Asks whether to go on, after that.", "${WhetherToGoOn()}");
        _goOn = reader.Words("goOn", "The button that goes on.", "${GoOn()}");
        _stopHere = reader.Words("stopHere", "The button that ends the interview.", "${StopHere()}");
        _stopped = reader.Words("stopped", "The last words when the interview is ended there.", "${Stopped()}");
    }

    /// <summary>Nothing is begun once the interview is over, whatever the flow still holds.</summary>
    protected sealed override Move Run(DialogContext dc, Value options)
    {
        var turn = dc.Turn.Part<InterviewTurn>();
        return turn.Ends || turn.Erases ? Move.End() : Open(dc, turn, options);
    }

    /// <summary>Asks for the first time.</summary>
    protected abstract Move Open(DialogContext dc, InterviewTurn turn, Value options);

    public override Move Continue(DialogContext dc)
    {
        var turn = dc.Turn.Part<InterviewTurn>();
        if (turn.Ends || turn.Erases)
        {
            return Move.End();
        }

        if (dc.Turn.Scope.Interrupted == true)
        {
            return IsHeld(dc) && (turn.Skips || turn.Resumes) ? Leave(dc, turn)
                : turn.Skips ? Skip(dc, turn)
                : PointBack(dc, turn);
        }

        if (!dc.Turn.Activity.IsMessage)
        {
            return Move.Wait;
        }

        turn.State = turn.State with { Pointed = false };
        if (turn.SaysNothing)
        {
            // Kept, but no answer: it must not count when follow-ups are decided.
            turn.Hear(MessageKind.Notice);
            turn.Point(dc, _empty.Say(dc));
            return Move.Wait;
        }

        if (IsHeld(dc))
        {
            return Held(dc, turn);
        }

        if (!DecidesOnDistress && turn.Reading.Shows(AnswerCues.Distress))
        {
            turn.Hear(MessageKind.Answer);
            return Support(dc, turn);
        }

        return Answer(dc, turn);
    }

    public override void Reprompt(DialogContext dc) => PointBack(dc, dc.Turn.Part<InterviewTurn>());

    public override Move Resume(DialogContext dc, Ending ending) => PointBack(dc, dc.Turn.Part<InterviewTurn>());

    /// <summary>Whether <see cref="Answer"/> itself decides what follows words of danger; else support is offered and this left out.</summary>
    protected virtual bool DecidesOnDistress => false;

    /// <summary>
    /// Tells somebody who may be in danger where help is, and researchers that it is needed. Nothing more is asked until the
    /// participant wants to go on.
    /// </summary>
    protected Move Support(DialogContext dc, InterviewTurn turn)
    {
        turn.Notice(dc, _support.Say(dc));
        turn.Alert(AlertReason.Distress);
        return turn.State.ConsentedAt is null ? Skip(dc, turn) : Hold(dc, turn);
    }

    /// <summary>Asks nothing but whether to go on. What was asked is over then, see <see cref="Leave"/>.</summary>
    protected Move Hold(DialogContext dc, InterviewTurn turn)
    {
        dc.State = dc.State.With(OnHold, true);
        return Ask(dc, turn, new(MessageKind.Notice, _whether.Say(dc), [_goOn.Say(dc), _stopHere.Say(dc)]));
    }

    /// <summary>Goes on after a hold.</summary>
    protected virtual Move Leave(DialogContext dc, InterviewTurn turn) => Skip(dc, turn);

    /// <summary>Takes what the participant wrote.</summary>
    protected abstract Move Answer(DialogContext dc, InterviewTurn turn);

    /// <summary>The participant asked to leave this out.</summary>
    protected virtual Move Skip(DialogContext dc, InterviewTurn turn)
    {
        turn.Expect(null);
        return Move.End();
    }

    /// <summary>Asks, and remembers what was asked for pointing back.</summary>
    protected static Move Ask(DialogContext dc, InterviewTurn turn, InterviewerMessage message)
    {
        turn.Say(dc, message);
        turn.Expect(new(message.QuestionId, message.Kind, message.Text, turn.Now) { Choices = [.. message.Choices ?? []] });
        return Move.Wait;
    }

    private static bool IsHeld(DialogContext dc) => dc.State.Contains(OnHold);

    /// <summary>What is said now is kept, and no question is made of it.</summary>
    private Move Held(DialogContext dc, InterviewTurn turn)
    {
        turn.Hear(MessageKind.Answer);
        if (turn.Reading.Shows(AnswerCues.Distress))
        {
            return Support(dc, turn);
        }

        var choice = turn.Text == _goOn.Say(dc) ? true
            : turn.Text == _stopHere.Say(dc) || turn.Reading.Shows(AnswerCues.Abuse) ? false
            : turn.Reads.YesNo.Read(turn.Text, turn.State.Language);
        switch (choice)
        {
            case true:
                return Leave(dc, turn);
            case false:
                turn.Say(dc, new(MessageKind.Close, _stopped.Say(dc)));
                turn.End(InterviewStatus.Stopped);
                return Move.End();
            default:
                turn.Point(dc, _whether.Say(dc));
                return Move.Wait;
        }
    }

    private Move PointBack(DialogContext dc, InterviewTurn turn)
    {
        if (turn.State is { Paused: false, Pending: not null } && !turn.Repeats)
        {
            turn.Point(dc, _pointer.Say(dc));
            turn.State = turn.State with { Pointed = true };
        }

        return Move.Wait;
    }
}
