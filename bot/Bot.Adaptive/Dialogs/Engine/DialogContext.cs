using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>One stack of dialogs while a step runs, and the view that its active dialog has of memory and of those around it.</summary>
public sealed class DialogContext
{
    /// <summary>A move begins or ends a dialog, which is more work than an operation of an expression.</summary>
    private const int CostOfMove = 10;

    private readonly int _depth;
    private DialogMemory? _memory;
    private Evaluation? _evaluation;

    internal DialogContext(DialogTurn turn, List<Frame> stack, DialogContext? parent, string? language)
    {
        Turn = turn;
        Stack = stack;
        Parent = parent;
        Language = language;
        _depth = parent is null ? 0 : parent._depth + 1;
    }

    public DialogTurn Turn { get; }

    /// <summary>The context of the container whose queued action this stack belongs to; null at the root.</summary>
    public DialogContext? Parent { get; }

    /// <summary>The .lg resource whose templates texts of dialogs here may call; null when no container around names any.</summary>
    public string? Language { get; }

    /// <summary>Bottom first.</summary>
    internal List<Frame> Stack { get; }

    internal Frame? Active => Stack.Count > 0 ? Stack[^1] : null;

    /// <summary>The frame whose state is the scope <c>dialog</c> here.</summary>
    internal Frame? Container => Active?.Dialog is AdaptiveDialog ? Active : Parent?.Active;

    /// <summary>What the active dialog remembers between steps.</summary>
    public ObjectValue State
    {
        get => Active!.State;
        set => Active!.State = value;
    }

    /// <summary>What expressions may depend on, seen from here.</summary>
    public Evaluation Evaluation
    {
        get
        {
            var culture = Turn.Culture;
            if (_evaluation is null || !ReferenceEquals(_evaluation.Culture, culture))
            {
                _evaluation = new Evaluation(Memory, culture, Turn.Input.Now, Turn.Random, Turn.Fuel);
            }

            return _evaluation;
        }
    }

    private DialogMemory Memory => _memory ??= new DialogMemory(this);

    public Value Get(PropertyPath path) => path.Read(this);

    /// <exception cref="DialogException">The path cannot be written.</exception>
    public void Set(PropertyPath path, Value value)
    {
        Spend(value);
        Refuse(Memory.Write(path.Locate(this), value));
    }

    /// <exception cref="DialogException">The path cannot be deleted.</exception>
    public void Delete(PropertyPath path) => Refuse(Memory.Delete(path.Locate(this)));

    internal IMemory MemoryView => Memory;

    /// <summary>Takes operations from what the step may spend.</summary>
    /// <exception cref="LimitException">There are none left.</exception>
    internal void Spend(int operations)
    {
        if (!Turn.Fuel.Spend(operations))
        {
            throw new LimitException();
        }
    }

    /// <summary>Takes what it costs to look at all of a value once.</summary>
    /// <exception cref="LimitException">That is more than is left.</exception>
    internal void Spend(Value value)
    {
        if (!Turn.Fuel.Handle(value))
        {
            throw new LimitException();
        }
    }

    /// <summary>Offers an event to the active dialog here, and from there outwards when it bubbles.</summary>
    public bool Emit(DialogEvent raised) =>
        Active is { } active && active.Dialog.OnEvent(this, raised);

    /// <summary>Offers an event beginning with the innermost dialog.</summary>
    internal bool EmitFromLeaf(DialogEvent raised) => Leaf.Emit(raised);

    /// <summary>The innermost context from here.</summary>
    internal DialogContext Leaf
    {
        get
        {
            var leaf = this;
            while (leaf.Active?.Dialog.ChildContext(leaf) is { } child)
            {
                leaf = child;
            }

            return leaf;
        }
    }

    /// <summary>Makes the active dialog ask again.</summary>
    internal void Reprompt()
    {
        if (!Emit(new(DialogEvent.RepromptDialog, Value.Null, Bubble: false)))
        {
            Active?.Dialog.Reprompt(this);
        }
    }

    /// <summary>Continues the active dialog and runs until the stack waits, is empty, or has to unwind.</summary>
    internal Outcome Continue()
    {
        if (Active is not { } active)
        {
            return Outcome.Empty;
        }

        try
        {
            return active.Dialog.ChildContext(this) is null && Turn.TakeResult() is { } result
                ? Run(active.Dialog.Perform(this, result))
                : Run(active.Dialog.Continue(this));
        }
        catch (DialogException fault) when (fault.PassesBy(this))
        {
            throw;
        }
    }

    /// <summary>Runs a move and all that follow from it on this stack.</summary>
    internal Outcome Run(Move move)
    {
        try
        {
            return Follow(move);
        }
        catch (DialogException fault) when (fault.PassesBy(this))
        {
            throw;
        }
    }

    private Outcome Follow(Move move)
    {
        while (true)
        {
            Spend(CostOfMove);

            if (move.Outward > 0 || move.Kind is MoveKind.Restart or MoveKind.Cancelled)
            {
                return Outcome.Unwind(move);
            }

            switch (move.Kind)
            {
                case MoveKind.Wait:
                    return Outcome.Waiting;

                case MoveKind.Begin:
                    move = Push(move.Target!, move.Options);
                    break;

                case MoveKind.Replace:
                    Pop();
                    move = Push(move.Target!, move.Options);
                    break;

                default:
                    Pop();
                    Turn.Scope["lastresult"] = move.Ending.Result;
                    if (Active is not { } below)
                    {
                        return Outcome.Complete(move.Ending);
                    }

                    move = below.Dialog.Resume(this, move.Ending);
                    break;
            }
        }
    }

    /// <summary>
    /// Cancels the dialogs of this stack, and of those around when asked, until one that is offered the event handles it.
    /// </summary>
    internal void CancelAll(bool parents, string? eventName, Value eventValue)
    {
        var raised = new DialogEvent(eventName ?? DialogEvent.CancelDialog, eventValue, Bubble: false);
        var at = this;
        var offer = false;
        while (at is not null)
        {
            if (at.Active is not null)
            {
                if (offer && at.Emit(raised))
                {
                    return;
                }

                at.Pop();
            }
            else
            {
                at = parents ? at.Parent : null;
            }

            offer = true;
        }
    }

    /// <summary>Whether plans here or further out wait to be changed before the next action.</summary>
    internal bool PlansChanged()
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (at.Active is { Changes.Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dialog by id: of the containers from here outwards, else of the flow's files.</summary>
    internal Dialog? Find(string id)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            foreach (var frame in Enumerable.Reverse(at.Stack))
            {
                if (frame.Dialog is AdaptiveDialog container && container.FindInner(id) is { } inner)
                {
                    return inner;
                }
            }
        }

        return Turn.Flow.FindResource(id);
    }

    private Move Push(Dialog dialog, Value? options)
    {
        Stack.Add(new Frame(dialog));
        if (_depth + Stack.Count > Fuel.MaxDepth)
        {
            throw new LimitException($"More than {Fuel.MaxDepth} dialogs began one inside the other; the last is {dialog.Id}.");
        }

        return dialog.Begin(this, options ?? Value.Null);
    }

    private void Pop() => Stack.RemoveAt(Stack.Count - 1);

    private static void Refuse(string? error)
    {
        if (error is not null)
        {
            throw new DialogException(error);
        }
    }
}
