using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.EditActions</c>: changes what is queued in the dialog around this action.</summary>
public sealed class EditActions : DialogAction
{
    private readonly Setting<PlanChangeKind> _change;

    private EditActions(NodeReader reader)
        : base(reader)
    {
        _change = reader.Choice<PlanChangeKind>("changeType", "How the queue changes.") ?? new(PlanChangeKind.InsertActions);
        Actions = reader.Actions("actions", "What enters the queue.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.EditActions", "Changes the queued actions.", reader => new EditActions(reader));

    public IReadOnlyList<Dialog> Actions { get; }

    public override IEnumerable<Dialog> Children => Actions;

    protected override Move Run(DialogContext dc, Value options)
    {
        if (dc.Parent?.Active is not { } container)
        {
            throw new DialogException("`EditActions` should only be used in the context of an adaptive dialog.");
        }

        container.Changes.Add(new(_change.Read(dc), Actions));
        return Move.End();
    }
}
