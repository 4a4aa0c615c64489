using System.Collections.Immutable;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>What participants' commands do to an interview. What is said about it stands in the flow.</summary>
public sealed class CommandKinds : DialogAction
{
    private readonly Action<DialogContext, InterviewTurn> _does;

    private CommandKinds(NodeReader reader, Action<DialogContext, InterviewTurn> does)
        : base(reader) => _does = does;

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Of("Candor.Skip", "Leaves out what is being asked.", (_, turn) => turn.Skips = true),
        Of("Candor.Pause", "Waits without asking until the participant comes back.", (_, turn) => turn.State = turn.State with { Paused = true }),
        Of("Candor.Resume", "Goes on after a pause, or after somebody was offered support.", (_, turn) => turn.Resumes = true),
        Of("Candor.CallPerson", "Tells researchers that the participant asked for a person.", (_, turn) => turn.Alert(AlertReason.Person)),
        Of("Candor.Erase", "Deletes everything about this participant, now.", (_, turn) => turn.Erases = true),
        Of("Candor.Repeat", "Says again what is being asked.", Repeat),
    ];

    protected override Move Run(DialogContext dc, Value options)
    {
        _does(dc, dc.Turn.Part<InterviewTurn>());
        return Move.End();
    }

    /// <summary>The question itself appears once; said again it is a notice.</summary>
    private static void Repeat(DialogContext dc, InterviewTurn turn)
    {
        if (turn.State.Pending is { } pending)
        {
            turn.Say(dc, new(MessageKind.Notice, pending.Text, pending.Choices) { QuestionId = pending.QuestionId });
            turn.State = turn.State with { Pointed = true };
            turn.Repeats = true;
        }
    }

    private static Kind Of(string name, string about, Action<DialogContext, InterviewTurn> does) =>
        Kind.Of<Dialog>(name, about, reader => new CommandKinds(reader, does));
}
