using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// What an adaptive dialog does with an event: its triggers first; when none matches, recognition and the events that
/// follow from it. Unknown intents are raised only after everybody around declined and only when nothing is queued here.
/// </summary>
internal static class AdaptiveEvents
{
    private const int TriggersPerOperation = 8;

    public static bool Process(AdaptiveDialog dialog, DialogContext dc, DialogEvent raised, bool preBubble)
    {
        var scope = dc.Turn.Scope;
        scope.Event = raised;
        Promote(dc, raised);
        if (dialog.TracksChanges)
        {
            ChangeTracker.CountEvent(dc.Active!);
        }

        if (Trigger(dialog, dc))
        {
            return true;
        }

        return (preBubble, raised.Name) switch
        {
            (_, DialogEvent.BeginDialog) =>
                !scope.ActivityProcessed && Process(dialog, dc, new(DialogEvent.ActivityReceived, scope.Activity.Fields, Bubble: false), preBubble),
            (true, DialogEvent.ActivityReceived) => scope.Activity.IsMessage && Interrupts(scope, Understand(dialog, dc)),
            (true, DialogEvent.RecognizeUtterance) => scope.Activity.IsMessage && Recognize(dialog, dc),
            (true, DialogEvent.RepromptDialog) => RepromptInside(dialog, dc),
            (false, DialogEvent.ActivityReceived) => scope.Activity.IsMessage && dc.Active!.Plans.Count == 0
                && Interrupts(scope, Process(dialog, dc, new(DialogEvent.UnknownIntent, Value.Null, Bubble: false), preBubble: false)),
            _ => false,
        };
    }

    private static bool Trigger(AdaptiveDialog dialog, DialogContext dc)
    {
        var matching = Matching(dialog, dc);
        if (matching.Count == 0 || dialog.Selector.Select(dc, matching) is not [var trigger, ..])
        {
            return false;
        }

        if (trigger.RunsOnce)
        {
            ChangeTracker.NoteRun(dc.Active!, trigger);
        }

        dc.Active!.Changes.Add(new(trigger.Change, [trigger.Actions]));
        return true;
    }

    private static List<Trigger> Matching(AdaptiveDialog dialog, DialogContext dc)
    {
        dc.Spend(1 + (dialog.Triggers.Length / TriggersPerOperation));
        List<Trigger>? matching = null;
        foreach (var trigger in dialog.Triggers)
        {
            if (trigger.Matches(dc))
            {
                (matching ??= []).Add(trigger);
            }
        }

        return matching ?? [];
    }

    /// <summary>Some events carry what later triggers see under <c>turn</c>, whoever raised them.</summary>
    private static void Promote(DialogContext dc, DialogEvent raised)
    {
        if (raised.Name == DialogEvent.ActivityReceived && raised.Value is ObjectValue fields)
        {
            if (!ReferenceEquals(fields, dc.Turn.Scope.Activity.Fields))
            {
                dc.Turn.Scope.Activity = new Activity(fields);
            }

            ChangeTracker.NoteWrite(dc.Active!, ["turn", "activity"]);
        }
        else if (raised.Name == DialogEvent.RecognizedIntent && raised.Value is ObjectValue recognized)
        {
            RecognizerResult.From(recognized).Store(dc);
        }
    }

    private static bool Understand(AdaptiveDialog dialog, DialogContext dc)
    {
        Process(dialog, dc, new(DialogEvent.RecognizeUtterance, dc.Turn.Scope.Activity.Fields, Bubble: false), preBubble: true);
        var recognized = dc.Turn.Scope.Recognized ?? Value.Null;
        return Process(dialog, dc, new(DialogEvent.RecognizedIntent, recognized, Bubble: false), preBubble: true);
    }

    private static bool Recognize(AdaptiveDialog dialog, DialogContext dc)
    {
        var activity = dc.Turn.Scope.Activity;
        var result = dialog.Recognizer is { } recognizer
            ? RecognizerResult.Union(activity.MessageText ?? "", [recognizer.Recognize(dc, activity), ValueRecognizer.Read(activity)])
                .TopOnly(intent => Priority(dialog, dc, intent))
            : RecognizerResult.None(activity.MessageText ?? "");
        result.Store(dc);
        if (dialog.Recognizer is not null)
        {
            dc.Active!.State = dc.Active.State.With("lastIntent", (dc.Turn.Scope.Recognized as ObjectValue)?["intent"] ?? Value.Null);
        }

        return true;
    }

    private static double Priority(AdaptiveDialog dialog, DialogContext dc, string intent) =>
        dialog.Triggers.OfType<OnIntent>().FirstOrDefault(t => t.Intent == intent)?.Priority(dc) is { } priority and >= 0
            ? priority
            : double.MaxValue;

    private static bool RepromptInside(AdaptiveDialog dialog, DialogContext dc)
    {
        dialog.Reprompt(dc);
        return true;
    }

    /// <summary>A handled activity interrupts: running inputs ask again, unless the handler says otherwise.</summary>
    private static bool Interrupts(TurnScope scope, bool handled)
    {
        if (handled)
        {
            scope.Interrupted = true;
        }

        return handled;
    }
}
