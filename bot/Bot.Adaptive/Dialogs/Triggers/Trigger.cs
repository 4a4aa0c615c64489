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
    private ImmutableArray<string> _tracked;
    private Setting<double>? _priority;

    protected Trigger(NodeReader reader, string eventName)
    {
        Event = eventName;
        Condition = reader.Condition("condition", "Must hold as well.");
        Actions = reader.Scope(reader.Actions("actions", "What to do."));
        RunsOnce = reader.Bool("runOnce", "Runs again only when something that its condition reads has changed.")?.Constant ?? false;
        _priority = reader.Number("priority", "Lower goes first; below 0 switches the trigger off. Its place in the list when missing.");
    }

    /// <summary>The event it reacts to.</summary>
    public string Event { get; }

    public Expression? Condition { get; }

    public ActionScope Actions { get; }

    /// <summary>Whether it waits, once run, for a change of something that its condition reads.</summary>
    public bool RunsOnce { get; }

    /// <summary>Its place among the triggers of its dialog, from 0.</summary>
    internal int Order { get; private set; }

    /// <summary>The places whose changes matter to a trigger that runs once.</summary>
    internal ImmutableArray<string> Tracked =>
        _tracked.IsDefault ? _tracked = RunsOnce ? ChangeTracker.PathsOf(Condition) : [] : _tracked;

    /// <summary>How its actions enter the queue.</summary>
    public virtual PlanChangeKind Change => PlanChangeKind.InsertActions;

    /// <summary>What it asks for beyond its event, as one text per requirement: the more, the more specific.</summary>
    public virtual ImmutableArray<string> Requirements => [];

    /// <summary>What it asks for, as alternatives: compared by the most specific selector.</summary>
    public ImmutableArray<Clause> Clauses =>
        _clauses.IsDefault ? _clauses = Clause.Of([$"event == '{Event}'", .. Requirements], Condition) : _clauses;

    /// <summary>
    /// The alternatives that count for the most specific selector: one that another trigger has as well, while asking for
    /// nothing else in its other alternatives, is left to that trigger.
    /// </summary>
    internal ImmutableArray<Clause> OwnClauses { get; private set; }

    public double Priority(DialogContext dc) => _priority!.TryRead(dc, out var error) is var priority && error is null ? priority : -1;

    /// <summary>Whether it matches now; a condition that fails does not match.</summary>
    public bool Matches(DialogContext dc) =>
        dc.Turn.Scope.Event?.Name == Event && MatchesOwn(dc)
        && (Condition is null || Condition.IsTrue(dc.Evaluation))
        && (!RunsOnce || ChangeTracker.HasChanged(dc.Active!, this));

    /// <summary>Compares this trigger with those of its dialog, once all are known.</summary>
    internal void Among(IReadOnlyList<Trigger> all) =>
        OwnClauses = Clauses.Length < 2 ? Clauses : [.. Clauses.Where(clause => !all.Any(other => other.Narrows(this) && other.Clauses.Any(clause.IsSameAs)))];

    /// <summary>Whether each alternative is one of the other trigger's or narrower than one, and not the other way round.</summary>
    private bool Narrows(Trigger other) =>
        other != this && other.Event == Event && Clauses.Length < other.Clauses.Length
        && Clauses.All(mine => other.Clauses.Any(theirs => theirs.IsSameAs(mine) || theirs.IsWeakerThan(mine)));

    internal Trigger InOrder(int order)
    {
        Order = order;
        _priority ??= new(order);
        return this;
    }

    /// <summary>The requirement of its kind, beyond the event.</summary>
    protected virtual bool MatchesOwn(DialogContext dc) => true;
}
