using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.CancelDialog</c>: cancels the dialogs of the container's stack; <c>Microsoft.CancelAllDialogs</c>: those
/// around it too. Each is offered an event first and may stop the cancelling by handling it.
/// </summary>
public sealed class CancelDialogs : DialogAction
{
    private readonly bool _all;
    private readonly Setting<string?>? _eventName;
    private readonly ValueSetting? _eventValue;
    private readonly Setting<bool>? _processed;

    private CancelDialogs(NodeReader reader, bool all)
        : base(reader)
    {
        _all = all;
        _eventName = reader.Text("eventName", "The event that is offered; cancelDialog when missing.");
        _eventValue = reader.Value("eventValue", "What the event carries.");
        _processed = reader.Bool("activityProcessed", "False hands the activity to those around as if it were new.");
    }

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Dialog>("Microsoft.CancelDialog", "Cancels the current dialog.", reader => new CancelDialogs(reader, all: false)),
        Kind.Of<Dialog>("Microsoft.CancelAllDialogs", "Cancels all dialogs.", reader => new CancelDialogs(reader, all: true)),
    ];

    protected override Move Run(DialogContext dc, Value options)
    {
        var name = _eventName?.Read(dc);
        var value = _eventValue?.Read(dc) ?? Value.Null;
        if (_processed is not null && !_processed.Read(dc))
        {
            dc.Turn.Scope.ActivityProcessed = false;
            (name, value) = (DialogEvent.ActivityReceived, dc.Turn.Activity.Fields);
        }

        (dc.Parent ?? dc).CancelAll(_all, name, value);
        return Move.Cancelled;
    }
}
