using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ConditionalSelector</c>: one of two selectors, as a condition says.</summary>
public sealed class ConditionalSelector : TriggerSelector
{
    private readonly Setting<bool> _condition;
    private readonly TriggerSelector _ifTrue;
    private readonly TriggerSelector _ifFalse;

    private ConditionalSelector(NodeReader reader)
    {
        _condition = reader.Bool("condition", "Which selector to use.") ?? new(false);
        _ifTrue = reader.Component<TriggerSelector>("ifTrue", "Chooses when the condition holds.") ?? Default;
        _ifFalse = reader.Component<TriggerSelector>("ifFalse", "Chooses when it does not.") ?? Default;
    }

    public static Kind Kind { get; } = Kind.Of<TriggerSelector>("Microsoft.ConditionalSelector", "One of two selectors.", reader => new ConditionalSelector(reader));

    public override IReadOnlyList<Trigger> Select(DialogContext dc, IReadOnlyList<Trigger> matching) =>
        (_condition.TryRead(dc, out _) ? _ifTrue : _ifFalse).Select(dc, matching);
}
