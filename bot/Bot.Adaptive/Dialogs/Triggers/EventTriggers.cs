using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary>Triggers that ask for nothing but an event of the runtime: one line each.</summary>
public sealed class EventTrigger : Trigger
{
    private EventTrigger(NodeReader reader, string eventName)
        : base(reader, eventName) => Change = eventName == DialogEvent.Error ? PlanChangeKind.ReplaceSequence : PlanChangeKind.InsertActions;

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Of("OnBeginDialog", DialogEvent.BeginDialog, "When the dialog begins."),
        Of("OnCancelDialog", DialogEvent.CancelDialog, "When the dialog is being cancelled."),
        Of("OnRepromptDialog", DialogEvent.RepromptDialog, "When the dialog is asked to ask again."),
        Of("OnEndOfActions", DialogEvent.EndOfActions, "When no action is left."),
        Of("OnUnknownIntent", DialogEvent.UnknownIntent, "When nobody knew what to do with a message."),
        Of("OnError", DialogEvent.Error, "When an action failed; replaces all that was planned."),
        Kind.Of<Trigger>("Microsoft.OnDialogEvent", "When an event of this name is raised.", reader =>
            new EventTrigger(reader, reader.Constant("event", "The name of the event.") ?? reader.Missing("event", "\"event\": \"custom.name\""))),
    ];

    public override PlanChangeKind Change { get; }

    private static Kind Of(string name, string eventName, string about) =>
        Kind.Of<Trigger>($"Microsoft.{name}", about, reader => new EventTrigger(reader, eventName));
}
