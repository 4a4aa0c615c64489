using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Turns.Kinds;

/// <summary><c>Candor.Topic</c>: asks all of the study's questions that belong to a step of the arc, so a flow never lists them.</summary>
public sealed class Topic : DialogAction
{
    private readonly Setting<Studies.Topic>? _topic;
    private readonly AskQuestion _ask;

    private Topic(NodeReader reader)
        : base(reader)
    {
        _topic = reader.Choice<Studies.Topic>("topic", "The step of the arc.");
        _ask = new AskQuestion(reader);
        if (_topic is null)
        {
            reader.Missing("topic", "\"topic\": \"drivers\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Candor.Topic", "Asks the study's questions of one step of the arc.", reader => new Topic(reader));

    /// <summary>The step of the arc, when the file names it; null when it is computed.</summary>
    public Studies.Topic? Asks => _topic is { Expression: null } ? _topic.Constant : null;

    public override IEnumerable<Dialog> Children => [_ask];

    public override Move Continue(DialogContext dc) => Next(dc);

    public override Move Resume(DialogContext dc, Ending ending) => Next(dc);

    protected override Move Run(DialogContext dc, Value options) => Next(dc);

    private Move Next(DialogContext dc)
    {
        var turn = dc.Turn.Part<InterviewTurn>();
        if (turn.Ends || turn.Erases)
        {
            return Move.End();
        }

        var next = turn.Study.QuestionsOf(_topic!.Read(dc)).FirstOrDefault(q => !turn.State.Ledger.Has(q.Id));
        return next is null ? Move.End() : Move.Begin(_ask, AskQuestion.Options(next.Id));
    }
}
