using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A dialog on a stack while a step runs: the working form of <see cref="FrameState"/>.</summary>
internal sealed class Frame(Dialog dialog)
{
    public Dialog Dialog { get; } = dialog;

    /// <summary>What the dialog remembers: <c>this</c> in expressions, and <c>dialog</c> when it is a container.</summary>
    public ObjectValue State { get; set; } = ObjectValue.Empty;

    /// <summary>For containers: the actions that are queued, the running one first.</summary>
    public List<Plan> Plans { get; } = [];

    /// <summary>For containers: changes to the plans that apply before the next action.</summary>
    public List<PlanChange> Changes { get; } = [];
}

/// <summary>A queued action with a stack of its own.</summary>
internal sealed class Plan(Dialog action)
{
    public Dialog Action { get; } = action;

    /// <summary>Bottom first; empty until the action begins.</summary>
    public List<Frame> Stack { get; } = [];
}

/// <summary>How queued actions change.</summary>
public enum PlanChangeKind
{
    /// <summary>Put in front: what triggers do.</summary>
    InsertActions,

    /// <summary>Put behind.</summary>
    AppendActions,

    /// <summary>Nothing is left.</summary>
    EndSequence,

    /// <summary>Only these are left.</summary>
    ReplaceSequence,
}

internal sealed record PlanChange(PlanChangeKind Kind, IReadOnlyList<Dialog> Actions);
