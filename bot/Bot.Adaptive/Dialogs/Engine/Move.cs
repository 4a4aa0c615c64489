using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// What a dialog wants to happen next. Dialogs answer with a move instead of calling each other, so that a step is one
/// loop per stack and no flow, however long, exhausts the machine's stack.
/// </summary>
public readonly record struct Move
{
    private Move(MoveKind kind) => Kind = kind;

    internal MoveKind Kind { get; private init; }

    /// <summary>The dialog to begin, for <see cref="Begin"/> and <see cref="Replace"/>.</summary>
    internal Dialog? Target { get; private init; }

    internal Value? Options { get; private init; }

    internal Ending Ending { get; private init; }

    /// <summary>How many stacks further out the move applies.</summary>
    internal int Outward { get; private init; }

    /// <summary>The step is over until something comes from outside.</summary>
    public static Move Wait { get; } = new(MoveKind.Wait);

    /// <summary>Plans changed further out: unwind and continue from the root.</summary>
    internal static Move Restart { get; } = new(MoveKind.Restart);

    /// <summary>Dialogs were cancelled under the feet of those that run: unwind to one that is still there.</summary>
    internal static Move Cancelled { get; } = new(MoveKind.Cancelled);

    /// <summary>Puts a dialog on top and begins it.</summary>
    public static Move Begin(Dialog target, Value? options = null) => new(MoveKind.Begin) { Target = target, Options = options };

    /// <summary>Ends this dialog and begins another in its place.</summary>
    public static Move Replace(Dialog target, Value? options = null) => new(MoveKind.Replace) { Target = target, Options = options };

    /// <summary>Ends this dialog with a result.</summary>
    public static Move End(Value? result = null) => new(MoveKind.End) { Ending = new(result ?? Value.Null) };

    /// <summary>Ends this dialog the way another one ended.</summary>
    public static Move End(Ending ending) => new(MoveKind.End) { Ending = ending };

    /// <summary>The same move, made by the container around this dialog.</summary>
    internal Move ByParent() => this with { Outward = Outward + 1 };

    /// <summary>The same move, one stack further out.</summary>
    internal Move Outwards() => this with { Outward = Outward - 1 };
}

internal enum MoveKind
{
    Wait,
    Begin,
    Replace,
    End,
    Restart,
    Cancelled,
}

/// <summary>How a dialog ended: with a result, or with a command for the action scopes around it.</summary>
public readonly record struct Ending(Value Result, ScopeCommand? Command = null);

/// <summary>Goto, break and continue, on their way out to the scope that obeys them.</summary>
public abstract record ScopeCommand
{
    private ScopeCommand()
    {
    }

    internal sealed record Goto(string ActionId) : ScopeCommand;

    internal sealed record Break : ScopeCommand;

    internal sealed record Continue : ScopeCommand;
}
