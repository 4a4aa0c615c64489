using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.TrueSelector</c>: all triggers that match, in file order.</summary>
public sealed class TrueSelector : TriggerSelector
{
    public static Kind Kind { get; } = Kind.Of<TriggerSelector>("Microsoft.TrueSelector", "All triggers that match.", _ => new TrueSelector());

    public override IReadOnlyList<Trigger> Select(DialogContext dc, IReadOnlyList<Trigger> matching) => matching;
}
