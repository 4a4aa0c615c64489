using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.EmitEvent</c>: raises an event at the dialog around this action.</summary>
public sealed class EmitEvent : DialogAction
{
    private readonly Setting<string?>? _name;
    private readonly ValueSetting? _value;
    private readonly Setting<bool> _bubble;
    private readonly PropertyPath _handled;

    private EmitEvent(NodeReader reader)
        : base(reader)
    {
        _name = reader.Text("eventName", "The name of the event.");
        _value = reader.Value("eventValue", "What it carries.");
        _bubble = reader.Bool("bubbleEvent", "Whether it goes on outwards when nobody here handles it.") ?? new(false);
        _handled = reader.Path("handledProperty", "Where to put whether somebody handled it.") ?? reader.PathOf("turn.eventHandled");
        if (_name is null)
        {
            reader.Missing("eventName", "\"eventName\": \"order.placed\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.EmitEvent", "Raises an event.", reader => new EmitEvent(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var raised = new DialogEvent(_name!.Read(dc) ?? "", _value?.Read(dc) ?? Value.Null, _bubble.Read(dc));
        var handled = (dc.Parent ?? dc).Emit(raised);
        dc.Set(_handled, handled);
        return Move.End(handled);
    }
}
