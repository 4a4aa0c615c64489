using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.TraceActivity</c>: sends a trace for tools; no channel shows it to people.</summary>
public sealed class TraceActivity : DialogAction
{
    private static readonly string[] s_scopes = ["turn", "dialog", "this", "conversation", "user"];
    private readonly Setting<string?>? _name;
    private readonly Setting<string?>? _valueType;
    private readonly Setting<string?>? _label;
    private readonly ValueSetting? _value;

    private TraceActivity(NodeReader reader)
        : base(reader)
    {
        _name = reader.Text("name", "The name of the trace; Trace when missing.");
        _valueType = reader.Text("valueType", "What the value is; State when missing.");
        _label = reader.Text("label", "A label for people; the name or the dialog when missing.");
        _value = reader.Value("value", "What is traced.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.TraceActivity", "Sends a trace.", reader => new TraceActivity(reader));

    /// <summary>What a trace without a value of its own shows: memory as it is here.</summary>
    private static ObjectValue Snapshot(DialogContext dc) => ObjectValue.Of(
        s_scopes.Select(scope => KeyValuePair.Create(scope, dc.MemoryView.Read(scope))));

    protected override Move Run(DialogContext dc, Value options)
    {
        var name = _name?.Read(dc);
        var trace = ObjectValue.Empty
            .With("type", ActivityTypes.Trace)
            .With("name", name ?? "Trace")
            .With("valueType", _valueType?.Read(dc) ?? "State")
            .With("label", _label?.Read(dc) ?? name ?? dc.Parent?.Active?.Dialog.Id)
            .With("value", _value?.Read(dc) ?? Snapshot(dc));
        dc.Turn.Send(new Activity(trace));
        return Move.End(trace);
    }
}
