using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Commands;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// <c>Candor.Close</c>: asks what the ledger still lacks, offers to tell what changed, thanks and ends. However the flow
/// came here, every mandatory question has been asked before the last words are said.
/// </summary>
public sealed class Close : InterviewInput
{
    private const string Step = "step";
    private readonly AskQuestion _ask;
    private readonly TextTemplate _optIn;
    private readonly TextTemplate _yes;
    private readonly TextTemplate _no;
    private readonly TextTemplate _address;
    private readonly TextTemplate _closing;

    private Close(NodeReader reader)
        : base(reader)
    {
        _ask = new AskQuestion(reader);
        _optIn = reader.Words("optIn", "Offers to tell what changed.", "${OptIn()}");
        _yes = reader.Words("yes", "The button that accepts.", "${Yes()}");
        _no = reader.Words("no", "The button that does not.", "${No()}");
        _address = reader.Words("address", "Asks where to write to.", "${OptInAddress()}");
        _closing = reader.Words("closing", "The last words.", "${Closing()}");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Close", "Asks what is missing, thanks and ends.", reader => new Close(reader));

    public override IEnumerable<Dialog> Children => [_ask];

    public override Move Resume(DialogContext dc, Ending ending) => Next(dc, dc.Turn.Part<InterviewTurn>());

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options) => Next(dc, turn);

    protected override Move Skip(DialogContext dc, InterviewTurn turn) => Finish(dc, turn);

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        turn.Hear(MessageKind.Answer);
        var address = EmailReader.Read(turn.Text);
        var asksAddress = dc.State[Step].ToString() == "address";
        if (address is not null || (asksAddress && !ChangesMind(turn)))
        {
            turn.Note(new TranscriptEntry.OptedIn(new OptIn(Wanted: true, address)));
            return Finish(dc, turn);
        }

        var wanted = turn.Reads.YesNo.Read(turn.Text, turn.State.Language) == true;
        if (wanted && !asksAddress)
        {
            dc.State = dc.State.With(Step, "address");
            return Ask(dc, turn, new(MessageKind.Rating, _address.Say(dc)));
        }

        turn.Note(new TranscriptEntry.OptedIn(new OptIn(Wanted: false, null)));
        return Finish(dc, turn);
    }

    /// <summary>Wanted to hear, but will not say where.</summary>
    private static bool ChangesMind(InterviewTurn turn) =>
        !turn.Reading.IsReal || turn.Reads.YesNo.Read(turn.Text, turn.State.Language) == false;

    private Move Next(DialogContext dc, InterviewTurn turn)
    {
        if (turn.Ends || turn.Erases)
        {
            return Move.End();
        }

        var missing = turn.Study.Questions.FirstOrDefault(q => q.Mandatory && !turn.State.Ledger.Has(q.Id));
        if (missing is not null)
        {
            return Move.Begin(_ask, AskQuestion.Options(missing.Id));
        }

        if (turn.Study.Experience.OptIn is null || dc.State.Contains(Step))
        {
            return Finish(dc, turn);
        }

        dc.State = dc.State.With(Step, "offer");
        return Ask(dc, turn, new(MessageKind.Rating, _optIn.Say(dc), [_yes.Say(dc), _no.Say(dc)]));
    }

    private Move Finish(DialogContext dc, InterviewTurn turn)
    {
        turn.End(InterviewStatus.Complete);
        turn.Say(dc, new(MessageKind.Close, _closing.Say(dc)));
        return Move.End();
    }
}
