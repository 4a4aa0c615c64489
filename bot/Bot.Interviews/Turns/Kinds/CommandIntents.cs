using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns.Kinds;

/// <summary>
/// <c>Candor.Commands</c>: recognizes participants' commands in words, without a model, as intents named like the command.
/// A message is a command only when nothing of an answer is left over.
/// </summary>
public sealed class CommandIntents : Recognizer
{
    public static Kind Kind { get; } = Kind.Of<Recognizer>("Candor.Commands", "Recognizes what participants may ask for at any time.", _ => new CommandIntents());

    public override RecognizerResult Recognize(DialogContext dc, Activity activity)
    {
        var text = activity.MessageText ?? "";
        var turn = dc.Turn.Part<InterviewTurn>();
        if (turn.Reads.Commands.Recognize(text, turn.State.Language) is not { } command)
        {
            return RecognizerResult.None(text);
        }

        turn.Hear(MessageKind.Command, turn.State.Pending?.QuestionId);
        return new(text, [new(command.ToString(), 1.0)], ObjectValue.Empty);
    }
}
