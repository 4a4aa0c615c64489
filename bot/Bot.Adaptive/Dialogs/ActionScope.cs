using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A list of actions that run one after the other: the body of a trigger, a branch, a loop.</summary>
public class ActionScope(ImmutableArray<Dialog> actions) : Dialog
{
    private const string Offset = "offset";

    public ImmutableArray<Dialog> Actions { get; } = actions;

    public override IEnumerable<Dialog> Children => Actions;

    public override Move Begin(DialogContext dc, Value options) => BeginAction(dc, 0);

    public override Move Continue(DialogContext dc) => Next(dc, default);

    public override Move Resume(DialogContext dc, Ending ending) => ending.Command switch
    {
        null => Next(dc, ending),
        ScopeCommand.Goto { ActionId: var id } => Goto(dc, id, ending),
        _ => OnLoopCommand(dc, ending),
    };

    /// <summary>Break and continue concern loops: by default they go on outwards.</summary>
    protected virtual Move OnLoopCommand(DialogContext dc, Ending ending) => Move.End(ending);

    /// <summary>What happens after the last action.</summary>
    protected virtual Move OnEnd(DialogContext dc, Ending ending) => Move.End(ending);

    protected Move BeginAction(DialogContext dc, int offset)
    {
        if (offset >= Actions.Length)
        {
            return OnEnd(dc, new(Value.Null));
        }

        dc.State = dc.State.With(Offset, offset);
        return Move.Begin(Actions[offset]);
    }

    private Move Next(DialogContext dc, Ending ending)
    {
        if (dc.PlansChanged())
        {
            return Move.Restart;
        }

        var next = Setting.ToInt(dc.State[Offset]) + 1;
        return next < Actions.Length ? BeginAction(dc, next) : OnEnd(dc, new(ending.Result ?? Value.Null));
    }

    private Move Goto(DialogContext dc, string id, Ending ending)
    {
        for (var i = 0; i < Actions.Length; i++)
        {
            if (Actions[i].Id == id)
            {
                return BeginAction(dc, i);
            }
        }

        return dc.Stack.Count > 1
            ? Move.End(ending)
            : throw new GotoException(id);
    }

    private sealed class GotoException(string id) : DialogException($"GotoAction: could not find an action of \"{id}\".")
    {
        public override string ClassName => "System.ArgumentException";
    }
}
