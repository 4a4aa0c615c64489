using Bot.Adaptive.Dialogs;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Turns;

internal static class ModelTalk
{
    public static Effect Ask(InterviewTurn turn, Question question, Random random) => throw new NotSupportedException();
    public static ModelReply Read(InterviewTurn turn, EffectResult result) => throw new NotSupportedException();
    public static Effect? AskAgain(InterviewTurn turn, Question question, FollowUpDecision decision, ModelReply reply, Random random) => throw new NotSupportedException();
}
