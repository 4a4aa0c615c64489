using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Actions to run on an event. What the trigger is about is compared directly; what its author adds under
/// <c>condition</c> is an expression over memory.
/// </summary>
public abstract class Trigger
{
    private ImmutableArray<Clause> _clauses;
    private Setting<double>? _priority;

    protected Trigger(NodeReader reader, string eventName)
    {
        Event = eventName;
        Condition = reader.Condition("condition", "Must hold as well.");
        Actions = reader.Scope(reader.Actions("actions", "What to do."));
        _priority = reader.Number("priority", "Lower goes first; below 0 switches the trigger off. Its place in the list when missing.");
    }

    /// <summary>The event it reacts to.</summary>
    public string Event { get; }

    public Expression? Condition { get; }

    public ActionScope Actions { get; }

    /// <summary>How its actions enter the queue.</summary>
    public virtual PlanChangeKind Change => PlanChangeKind.InsertActions;

    /// <summary>What it asks for beyond its event, as one text per requirement: the more, the more specific.</summary>
    public virtual ImmutableArray<string> Requirements => [];

    /// <summary>What it asks for, as alternatives: compared by the most specific selector.</summary>
    public ImmutableArray<Clause> Clauses =>
        _clauses.IsDefault ? _clauses = Clause.Of([$"event == '{Event}'", .. Requirements], Condition) : _clauses;

    public double Priority(DialogContext dc) => _priority!.TryRead(dc, out var error) is var priority && error is null ? priority : -1;

    /// <summary>Whether it matches now; a condition that fails does not match.</summary>
    public bool Matches(DialogContext dc) =>
        dc.Turn.Scope.Event?.Name == Event && MatchesOwn(dc)
        && (Condition is null || Condition.IsTrue(dc.Evaluation));

    internal Trigger InOrder(int order)
    {
        _priority ??= new(order);
        return this;
    }

    /// <summary>The requirement of its kind, beyond the event.</summary>
    protected virtual bool MatchesOwn(DialogContext dc) => true;
}
