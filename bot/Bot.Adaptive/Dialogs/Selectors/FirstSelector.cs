using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.FirstSelector</c>: the lowest priority number that is not negative.</summary>
public sealed class FirstSelector : TriggerSelector
{
    public static Kind Kind { get; } = Kind.Of<TriggerSelector>("Microsoft.FirstSelector", "The first trigger that matches.", _ => new FirstSelector());

    public override IReadOnlyList<Trigger> Select(DialogContext dc, IReadOnlyList<Trigger> matching)
    {
        Trigger? first = null;
        var lowest = double.MaxValue;
        foreach (var trigger in matching)
        {
            if (trigger.Priority(dc) is var priority && priority >= 0 && priority < lowest)
            {
                (first, lowest) = (trigger, priority);
            }
        }

        return first is null ? [] : [first];
    }
}
