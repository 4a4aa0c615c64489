using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>The queue of actions: each has a stack of its own, the first runs, and triggers put theirs in front.</summary>
public sealed partial class AdaptiveDialog
{
    private Move RunActions(DialogContext dc)
    {
        var frame = dc.Active!;
        ApplyChanges(frame);
        while (true)
        {
            if (RunQueue(dc, frame) is { } interrupting)
            {
                return interrupting;
            }

            if (!AdaptiveEvents.Process(this, dc, new(DialogEvent.EndOfActions, Value.Null, Bubble: false), preBubble: true))
            {
                return _autoEnd.Read(dc) ? Move.End(_result.Read(dc)) : Move.Wait;
            }

            ApplyChanges(frame);
        }
    }

    /// <summary>Runs queued actions until none is left (null) or something else has to happen first.</summary>
    private Move? RunQueue(DialogContext dc, Frame frame)
    {
        for (var interrupted = false; ChildContext(dc) is { } inner; interrupted = true)
        {
            var plan = frame.Plans[0];
            if (interrupted && inner.Active is not null && dc.Turn.Scope.Interrupted is null)
            {
                // Another action ran before this one in the same step, so its question is out of sight: ask it again.
                dc.Turn.Scope.Interrupted = true;
            }

            var outcome = inner.Active is null ? inner.Run(Move.Begin(plan.Action)) : inner.Continue();
            if (outcome.Kind == OutcomeKind.Waiting)
            {
                return Move.Wait;
            }

            if (outcome.Kind == OutcomeKind.Unwind)
            {
                if (outcome.Move.Outward > 0)
                {
                    return outcome.Move.Outwards();
                }

                if (outcome.Move.Kind == MoveKind.Restart || !dc.Stack.Contains(frame))
                {
                    return outcome.Move;
                }
            }

            frame.Plans.Remove(plan);
            if (dc.Parent is { } parent && parent.PlansChanged())
            {
                return Move.Restart;
            }

            ApplyChanges(frame);
        }

        return null;
    }

    private static void ApplyChanges(Frame frame)
    {
        foreach (var change in frame.Changes)
        {
            if (change.Kind is PlanChangeKind.EndSequence or PlanChangeKind.ReplaceSequence)
            {
                frame.Plans.Clear();
            }

            var plans = change.Kind == PlanChangeKind.EndSequence ? [] : change.Actions.Select(action => new Plan(action));
            frame.Plans.InsertRange(change.Kind == PlanChangeKind.InsertActions ? 0 : frame.Plans.Count, plans);
        }

        frame.Changes.Clear();
    }
}
