namespace Bot.Adaptive.Dialogs;

/// <summary>Why a stack stopped running.</summary>
internal readonly record struct Outcome
{
    private Outcome(OutcomeKind kind) => Kind = kind;

    public OutcomeKind Kind { get; private init; }

    public Ending Ending { get; private init; }

    /// <summary>For <see cref="OutcomeKind.Unwind"/>: what a stack further out has to do.</summary>
    public Move Move { get; private init; }

    public static Outcome Empty { get; } = new(OutcomeKind.Empty);

    public static Outcome Waiting { get; } = new(OutcomeKind.Waiting);

    public static Outcome Complete(Ending ending) => new(OutcomeKind.Complete) { Ending = ending };

    public static Outcome Unwind(Move move) => new(OutcomeKind.Unwind) { Move = move };
}

internal enum OutcomeKind
{
    /// <summary>There was nothing on the stack.</summary>
    Empty,

    /// <summary>It waits for something from outside.</summary>
    Waiting,

    /// <summary>Its last dialog ended.</summary>
    Complete,

    /// <summary>It goes on further out.</summary>
    Unwind,
}
