using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary>A flow alone, as the engine runs it.</summary>
internal sealed class FlowPartner(Flow flow) : IScriptPartner
{
    /// <summary>The event with which a script fixes random numbers.</summary>
    private const string Options = "SetTestOptions";

    private Flow _flow = flow;
    private DialogState _state = DialogState.Empty;
    private MemoryState _memory = MemoryState.Empty;

    public IReadOnlyList<Activity> Answer(StepInput input)
    {
        if (input.Activity is { Type: ActivityTypes.Event, Name: Options, Value: var options })
        {
            _memory = _memory with { Conversation = _memory.Conversation.With("TestOptions", options) };
        }

        var outcome = DialogEngine.Step(_flow, _state, _memory, input);
        (_state, _memory) = (outcome.State, outcome.Memory with { Writes = [] });
        return outcome.Sent;
    }

    public void Inspect(StepInput input, Action<DialogContext> look) => _memory = DialogEngine.Inspect(_flow, _state, _memory, input, look);

    public void Mock(Func<ObjectValue, ObjectValue> change) => _flow = _flow.With(change(_flow.Settings));
}
