using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Interviews.Turns.Kinds;

namespace Bot.Interviews.Turns;

/// <summary>The kinds that interviews add to the language, listed by hand: a question type is a file and a line here.</summary>
public static class InterviewKinds
{
    /// <summary>The documented kinds and ours.</summary>
    public static KindTable Table { get; } = StandardKinds.Table.With(
    [
        Welcome.Kind,
        Topic.Kind,
        AskQuestion.Kind,
        Rate.Kind,
        Recap.Kind,
        RateInterview.Kind,
        Close.Kind,
        .. CommandKinds.Kinds,
        Stop.Kind,
        Correct.Kind,
        CommandIntents.Kind,
    ]);
}
