using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// <c>Candor.AskQuestion</c>: asks one question of the study word for word, once, and follows it up as its depth allows.
/// A question that stands in the ledger is not asked again.
/// </summary>
public sealed class AskQuestion : InterviewInput
{
    private const string Question = "question";
    private readonly Setting<string?>? _question;

    internal AskQuestion(NodeReader reader)
        : base(reader) => _question = reader.Text("question", "The id of the question.");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.AskQuestion", "Asks one question of the study.", Read);

    /// <summary>Its follow-up policy does, and notes why.</summary>
    protected override bool DecidesOnDistress => true;

    /// <summary>What makes it ask a question that the file does not name.</summary>
    internal static ObjectValue Options(string questionId) => ObjectValue.Empty.With(Question, questionId);

    public override Move Perform(DialogContext dc, EffectResult result)
    {
        var turn = dc.Turn.Part<InterviewTurn>();
        return Next(dc, turn, Current(dc, turn), FollowUps.AfterModel(turn, Current(dc, turn), result, dc.Turn.Random));
    }

    protected override Move Open(DialogContext dc, InterviewTurn turn, Value options)
    {
        var id = (options as ObjectValue)?[Question] is TextValue given ? given.Text : _question?.Read(dc);
        var question = turn.Study.Questions.FirstOrDefault(q => q.Id == id)
            ?? throw new DialogException($"The study {turn.Study.Id} has no question \"{id}\".");
        if (turn.State.Ledger.Has(question.Id))
        {
            return Move.End();
        }

        dc.State = dc.State.With(Question, question.Id);
        turn.Enter(question.Id, LedgerLine.Asked);
        return Ask(dc, turn, new(MessageKind.Question, turn.TextOf(question)) { QuestionId = question.Id });
    }

    protected override Move Answer(DialogContext dc, InterviewTurn turn)
    {
        var question = Current(dc, turn);
        var line = turn.State.Ledger.Find(question.Id)!;
        turn.Enter(question.Id, line with { Answers = line.Answers.AddRange(turn.Hear(MessageKind.Answer, question.Id)) });
        turn.State = turn.State with { Answers = turn.State.Answers + 1 };
        return Next(dc, turn, question, FollowUps.AfterAnswer(turn, question, dc.Turn.Random));
    }

    protected override Move Skip(DialogContext dc, InterviewTurn turn)
    {
        var question = Current(dc, turn);
        var line = turn.State.Ledger.Find(question.Id)!;
        turn.Settle(question.Id, line with { Status = line.Answers.IsEmpty ? CoverageStatus.Declined : FollowUps.StatusOf(question, line) });
        return base.Skip(dc, turn);
    }

    private Move Next(DialogContext dc, InterviewTurn turn, Question question, FollowUpStep step)
    {
        switch (step)
        {
            case FollowUpStep.AskModel ask:
                dc.Turn.Ask(ask.Effect);
                return Move.Wait;

            case FollowUpStep.Probe probe:
                var line = turn.State.Ledger.Find(question.Id)!;
                turn.Enter(question.Id, line with { Probes = line.Probes + 1 });
                turn.State = turn.State with { Model = probe.Model ?? turn.State.Model };
                return Ask(dc, turn, new(MessageKind.Probe, probe.Text)
                {
                    QuestionId = question.Id,
                    Source = probe.Source,
                    Trigger = probe.Trigger,
                    Slot = probe.Slot,
                    Model = probe.Model,
                });

            default:
                var stop = (FollowUpStep.Stop)step;
                turn.Settle(question.Id, stop.Line);
                turn.Expect(null);
                if (stop.Distress)
                {
                    Support(dc, turn);
                }

                return Move.End();
        }
    }

    private static Question Current(DialogContext dc, InterviewTurn turn)
    {
        var id = dc.State[Question].ToString();
        return turn.Study.Questions.First(q => q.Id == id);
    }

    private static AskQuestion Read(NodeReader reader)
    {
        var ask = new AskQuestion(reader);
        if (ask._question is null)
        {
            reader.Missing(Question, "\"question\": \"reason-to-stay\"");
        }

        return ask;
    }
}
