namespace Bot.Adaptive.Dialogs;

/// <summary>Chooses among the triggers of a dialog that match an event.</summary>
public abstract class TriggerSelector
{
    /// <summary>The most specific, and of those the first: what a dialog without a selector uses.</summary>
    public static TriggerSelector Default { get; } = new MostSpecificSelector(new FirstSelector());

    /// <summary>The triggers to run, best first, of those that match; only the first is run.</summary>
    public abstract IReadOnlyList<Trigger> Select(DialogContext dc, IReadOnlyList<Trigger> matching);
}
