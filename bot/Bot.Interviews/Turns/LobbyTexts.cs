using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Commands;

namespace Bot.Interviews.Turns;

/// <summary>
/// The words of the lobby: the flow <c>common/lobby.dialog</c>, stepped with what there is to know as scope <c>lobby</c>.
/// </summary>
public sealed class LobbyTexts(Flow flow, CommandRecognizer commands)
{
    /// <summary>Recognizes what may be asked for without a study.</summary>
    public CommandRecognizer Commands { get; } = commands;

    /// <summary>Runs the lobby's flow for one activity.</summary>
    /// <param name="input">What came.</param>
    /// <param name="facts">What the scope <c>lobby</c> shows.</param>
    public StepOutcome Say(StepInput input, ObjectValue facts) =>
        DialogEngine.Step(flow, DialogState.Empty, MemoryState.Empty, input, new Facts(facts));

    private sealed class Facts(ObjectValue facts) : IMemoryScope
    {
        public string Name => "lobby";

        public Value Read() => facts;
    }
}
