using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Language;
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
    private const string Returned = "returned";

    /// <summary>What makes more of an outburst than an outburst.</summary>
    private const AnswerCues Substance = AnswerCues.Reason | AnswerCues.Episode | AnswerCues.Consequence | AnswerCues.Change | AnswerCues.Improvement | AnswerCues.Condition | AnswerCues.Comparison;

    /// <summary>An outburst with more words than this says something beside.</summary>
    private const int OutburstWords = 15;

    private readonly Setting<string?>? _question;
    private readonly TextTemplate _offTopic;
    private readonly TextTemplate _abuse;

    internal AskQuestion(NodeReader reader)
        : base(reader)
    {
        _question = reader.Text("question", "The id of the question.");
        _offTopic = reader.Words("offTopic", "Leads back to the question what has nothing to do with it.", "${OffTopic(interview.pending)}");
        _abuse = reader.Words("abuse", "Answers the first insult.", "${Abuse(interview.pending)}");
    }

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
        if (IsOutburst(turn))
        {
            return Outburst(dc, turn);
        }

        if (turn.Reading.Shows(AnswerCues.OffTopic) && !dc.State.Contains(Returned))
        {
            dc.State = dc.State.With(Returned, true);
            return Return(dc, turn, _offTopic);
        }

        var line = turn.State.Ledger.Find(question.Id)!;
        turn.Enter(question.Id, line with { Answers = line.Answers.AddRange(turn.Hear(MessageKind.Answer, question.Id)) });
        turn.State = turn.State with { Answers = turn.State.Answers + 1 };
        return Next(dc, turn, question, FollowUps.AfterAnswer(turn, question, dc.Turn.Random));
    }

    protected override Move Skip(DialogContext dc, InterviewTurn turn)
    {
        LeaveOut(dc, turn);
        return base.Skip(dc, turn);
    }

    private static void LeaveOut(DialogContext dc, InterviewTurn turn)
    {
        var question = Current(dc, turn);
        var line = turn.State.Ledger.Find(question.Id)!;
        turn.Settle(question.Id, line with { Status = line.Answers.IsEmpty ? CoverageStatus.Declined : FollowUps.StatusOf(question, line) });
    }

    /// <summary>Leads back to the question, gently. What was said is kept, and counts as no answer.</summary>
    private static Move Return(DialogContext dc, InterviewTurn turn, TextTemplate words)
    {
        turn.Hear(MessageKind.Notice);
        turn.Point(dc, words.Say(dc));
        return Move.Wait;
    }

    /// <summary>Nothing but an insult: whoever is angry and says why answers.</summary>
    private static bool IsOutburst(InterviewTurn turn) =>
        turn.Reading.Shows(AnswerCues.Abuse) && !turn.Reading.Shows(Substance | AnswerCues.Distress) && turn.Reading.Words <= OutburstWords;

    /// <summary>The first insult is answered calmly; after the second one nothing is asked until they want to go on.</summary>
    private Move Outburst(DialogContext dc, InterviewTurn turn)
    {
        turn.State = turn.State with { Insults = turn.State.Insults + 1 };
        if (turn.State.Insults < 2)
        {
            return Return(dc, turn, _abuse);
        }

        turn.Hear(MessageKind.Notice);
        LeaveOut(dc, turn);
        return Hold(dc, turn);
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
                return stop.Distress ? Support(dc, turn) : Move.End();
        }
    }

    /// <summary>It was settled before.</summary>
    protected override Move Leave(DialogContext dc, InterviewTurn turn)
    {
        turn.Expect(null);
        return Move.End();
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
