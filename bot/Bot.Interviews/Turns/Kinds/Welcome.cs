using System.Security.Cryptography;
using System.Text;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// <c>Candor.Welcome</c>: says who asks and why, that an AI conducts the interview, and how long it takes, and asks for
/// consent. Until it is given nothing that the person writes is kept.
/// </summary>
public sealed class Welcome : InterviewInput
{
    private readonly TextTemplate _greeting;
    private readonly TextTemplate _consent;
    private readonly TextTemplate _yes;
    private readonly TextTemplate _no;
    private readonly TextTemplate _unclear;
    private readonly TextTemplate _declined;

    private Welcome(NodeReader reader)
        : base(reader, pointer: "${ConsentUnclear()}", empty: "${ConsentUnclear()}")
    {
        _greeting = reader.Words("greeting", "Who asks, why, how long, and that an AI asks.", "${Welcome()}");
        _consent = reader.Words("consent", "What is agreed to.", "${Consent()}");
        _yes = reader.Words("yes", "The button that agrees.", "${ConsentYes()}");
        _no = reader.Words("no", "The button that refuses.", "${ConsentNo()}");
        _unclear = reader.Words("unclear", "When the answer is neither.", "${ConsentUnclear()}");
        _declined = reader.Words("declined", "The last words after a no.", "${ConsentDeclined()}");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Welcome", "Welcomes the participant and asks for consent.", reader => new Welcome(reader));

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options)
    {
        turn.Say(dc, new(MessageKind.Welcome, _greeting.Say(dc)));
        return Ask(dc, turn, new(MessageKind.Consent, _consent.Say(dc), [_yes.Say(dc), _no.Say(dc)]));
    }

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        var agreed = turn.Text == _yes.Say(dc) ? true : turn.Text == _no.Say(dc) ? false : turn.Reads.YesNo.Read(turn.Text, turn.State.Language);
        switch (agreed)
        {
            case true:
                return Agree(turn, turn.State.Pending!.Text);
            case false:
                turn.Say(dc, new(MessageKind.Close, _declined.Say(dc)));
                turn.End(InterviewStatus.Declined);
                return Move.End();
            default:
                turn.Point(dc, _unclear.Say(dc));
                return Move.Wait;
        }
    }

    /// <summary>Consent cannot be left out.</summary>
    protected override Move Skip(DialogContext dc, InterviewTurn turn)
    {
        turn.Point(dc, _unclear.Say(dc));
        return Move.Wait;
    }

    private static Move Agree(InterviewTurn turn, string text)
    {
        var state = turn.State;
        turn.State = state with { Phase = Phase.Interview, ConsentedAt = turn.Now, StartedAt = state.StartedAt, Pending = null };
        turn.Hear(MessageKind.Consent);
        turn.Note(new TranscriptEntry.Consented(new ConsentRecord(
            Given: true,
            turn.Now,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            state.Language,
            state.Identity)));
        return Move.End();
    }
}
