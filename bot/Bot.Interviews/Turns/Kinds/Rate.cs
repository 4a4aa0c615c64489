using System.Globalization;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Language;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// <c>Candor.Rate</c>: how likely they are to recommend, 0 to 10, and the main reason. A score is parsed from talk and
/// confirmed when it is not sure; somebody who will not say, or gives none twice, is not pressed.
/// </summary>
public sealed class Rate : InterviewInput
{
    private const int Least = 0;
    private const int Most = 10;
    private const string Step = "step";
    private const string Unsure = "unsure";
    private readonly TextTemplate _question;
    private readonly TextTemplate _again;
    private readonly TextTemplate _confirm;
    private readonly TextTemplate _yes;
    private readonly TextTemplate _no;
    private readonly TextTemplate _reason;

    private Rate(NodeReader reader)
        : base(reader)
    {
        _question = reader.Words("question", "How likely they are to recommend.", "${Recommend()}");
        _again = reader.Words("again", "When no number was found.", "${RecommendAgain()}");
        _confirm = reader.Words("confirm", "When the number is not sure.", "${RecommendConfirm(this.unsure)}");
        _yes = reader.Words("yes", "The button that confirms.", "${Yes()}");
        _no = reader.Words("no", "The button that does not.", "${No()}");
        _reason = reader.Words("reason", "The question for the main reason.", "${RecommendReason()}");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Rate", "Asks for a likelihood to recommend and its reason.", reader => new Rate(reader));

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options)
    {
        dc.State = dc.State.With(Step, "score");
        return AskScore(dc, turn, _question);
    }

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        turn.Hear(MessageKind.Answer);
        return dc.State[Step].ToString() switch
        {
            "confirm" => Confirm(dc, turn),
            "reason" => Reason(turn),
            _ => Score(dc, turn),
        };
    }

    private Move Score(DialogContext dc, InterviewTurn turn)
    {
        switch (turn.Reads.Scores.Read(turn.Text, turn.State.Language, Least, Most))
        {
            case { Certain: true, Value: var value }:
                return Take(dc, turn, value);

            case { Value: var value }:
                dc.State = dc.State.With(Step, "confirm").With(Unsure, value);
                dc.Turn.Scope["unsure"] = value;
                return Ask(dc, turn, new(MessageKind.Rating, _confirm.Say(dc), [_yes.Say(dc), _no.Say(dc)]));

            default:
                return Refuses(turn) ? GoOn(turn) : AskAgain(dc, turn);
        }
    }

    private Move Confirm(DialogContext dc, InterviewTurn turn)
    {
        if (turn.Reads.Scores.Read(turn.Text, turn.State.Language, Least, Most) is { Certain: true, Value: var corrected })
        {
            return Take(dc, turn, corrected);
        }

        return turn.Reads.YesNo.Read(turn.Text, turn.State.Language) == true
            ? Take(dc, turn, Setting.ToInt(dc.State[Unsure]))
            : Refuses(turn) ? GoOn(turn) : AskAgain(dc, turn);
    }

    private Move AskAgain(DialogContext dc, InterviewTurn turn)
    {
        if (dc.State.Contains("again"))
        {
            return GoOn(turn);
        }

        dc.State = dc.State.With("again", true).With(Step, "score");
        return AskScore(dc, turn, _again);
    }

    private Move Take(DialogContext dc, InterviewTurn turn, int score)
    {
        turn.State = turn.State with { Recommend = score };
        turn.Note(new TranscriptEntry.Rated(new Ratings(Recommend: score)));
        dc.State = dc.State.With(Step, "reason");
        return Ask(dc, turn, new(MessageKind.Rating, _reason.Say(dc)));
    }

    private static Move Reason(InterviewTurn turn)
    {
        if (turn.Reading.IsReal)
        {
            turn.Note(new TranscriptEntry.Rated(new Ratings(Reason: turn.Text)));
        }

        return GoOn(turn);
    }

    private static bool Refuses(InterviewTurn turn) => turn.Reading.Shows(AnswerCues.Refusal | AnswerCues.MoveOn);

    private static Move GoOn(InterviewTurn turn)
    {
        turn.Expect(null);
        return Move.End();
    }

    private static Move AskScore(DialogContext dc, InterviewTurn turn, TextTemplate text) =>
        Ask(dc, turn, new(
            MessageKind.Rating,
            text.Say(dc),
            [.. Enumerable.Range(Least, Most - Least + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))]));
}
