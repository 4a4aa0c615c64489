using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary><c>Candor.Stop</c>: ends the interview early, at once and without arguing. What was said is kept and passed on.</summary>
public sealed class Stop : DialogAction
{
    private readonly TextTemplate _stopped;

    private Stop(NodeReader reader)
        : base(reader) => _stopped = reader.Words("stopped", "The last words.", "${Stopped()}");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Stop", "Ends the interview early.", reader => new Stop(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var turn = dc.Turn.Part<InterviewTurn>();
        turn.Say(dc, new(MessageKind.Close, _stopped.Say(dc)));
        turn.End(InterviewStatus.Stopped);
        return Move.End();
    }
}
