using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Runs a flow one step at a time: (flow, state, memory, input) in, (state, memory, activities, effect) out. Pure: no clock,
/// no randomness, no I/O of its own, and nothing remembered between calls.
/// </summary>
public static class DialogEngine
{
    /// <summary>How often an OnError trigger may take over within one step.</summary>
    private const int MaxErrors = 8;

    /// <summary>Runs one step.</summary>
    /// <param name="flow">The compiled flow that the state belongs to.</param>
    /// <param name="state">Where the conversation stands.</param>
    /// <param name="memory">The long-lived memory.</param>
    /// <param name="input">What came from outside.</param>
    /// <param name="parts">What kinds added to the language need, found by type with <see cref="DialogTurn.Part{T}"/>.</param>
    /// <exception cref="DialogException">The flow did something impossible and did not handle it.</exception>
    public static StepOutcome Step(Flow flow, DialogState state, MemoryState memory, StepInput input, params IReadOnlyList<object> parts)
    {
        var turn = new DialogTurn(flow, memory, input, parts);
        var root = new DialogContext(turn, StackCodec.Thaw(state.Stack, flow), parent: null, flow.DefaultLanguage);
        Outcome outcome;
        try
        {
            outcome = RunHandlingErrors(root);
        }
        catch (DialogException fault)
        {
            fault.Sent = turn.Sent;
            throw;
        }

        return new StepOutcome(
            new DialogState(StackCodec.Freeze(root.Stack)),
            turn.ReadOff(),
            [.. turn.Sent],
            turn.Asked,
            Ended: root.Stack.Count == 0,
            outcome.Kind == OutcomeKind.Complete ? outcome.Ending.Result : Value.Null);
    }

    /// <summary>Looks at memory, and may write to it, from the innermost dialog, without running any: what test scripts do.</summary>
    public static MemoryState Inspect(Flow flow, DialogState state, MemoryState memory, StepInput input, Action<DialogContext> look, params IReadOnlyList<object> parts)
    {
        var turn = new DialogTurn(flow, memory, input, parts);
        look(new DialogContext(turn, StackCodec.Thaw(state.Stack, flow), parent: null, flow.DefaultLanguage).Leaf);
        return turn.ReadOff() with { Writes = [] };
    }

    private static Outcome RunHandlingErrors(DialogContext root)
    {
        for (var errors = 0; ; errors++)
        {
            try
            {
                return Run(root);
            }
            catch (DialogException fault) when (fault is not LimitException && errors < MaxErrors)
            {
                if (!root.EmitFromLeaf(new(DialogEvent.Error, Describe(fault), Bubble: true)))
                {
                    throw;
                }
            }
        }
    }

    private static Outcome Run(DialogContext root)
    {
        var turn = root.Turn;
        if (turn.Input.Result is null && !turn.ReceivedEmitted)
        {
            turn.ReceivedEmitted = true;
            root.EmitFromLeaf(new(DialogEvent.ActivityReceived, turn.Activity.Fields, Bubble: true));
        }

        var outcome = root.Continue();
        if (outcome.Kind == OutcomeKind.Empty)
        {
            outcome = root.Run(Move.Begin(turn.Flow.Root));
        }

        while (outcome is { Kind: OutcomeKind.Unwind } unwinding)
        {
            outcome = unwinding.Move.Kind == MoveKind.Restart ? root.Continue()
                : unwinding.Move.Outward > 0 ? root.Run(unwinding.Move.Outwards())
                : Outcome.Empty;
        }

        return outcome;
    }

    /// <summary>A fault as upstream's error event carries it.</summary>
    private static ObjectValue Describe(DialogException fault) => ObjectValue.Empty
        .With("ClassName", fault.ClassName)
        .With("Message", fault.Message)
        .With("Data", ObjectValue.Empty.With("DialogContext", fault.Where ?? ObjectValue.Empty));
}
