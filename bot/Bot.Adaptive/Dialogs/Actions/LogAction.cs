using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.LogAction</c>: sends a text as a trace when <c>traceActivity</c> says so. It is never written to the logs of
/// the process: such texts quote people.
/// </summary>
public sealed class LogAction : DialogAction
{
    private readonly TextTemplate? _text;
    private readonly Setting<bool> _trace;
    private readonly Setting<string?>? _label;

    private LogAction(NodeReader reader)
        : base(reader)
    {
        _text = reader.Find("text", "The text.", Shape.Text) is JsonScalarNode { Value: TextValue { Text: var text } } node ? reader.LanguageText(text, node) : null;
        _trace = reader.Bool("traceActivity", "Whether the text is sent as a trace.") ?? new(false);
        _label = reader.Text("label", "A label for people.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.LogAction", "Notes a text for tools.", reader => new LogAction(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        if (_trace.Read(dc))
        {
            dc.Turn.Send(new Activity(ObjectValue.Empty
                .With("type", ActivityTypes.Trace)
                .With("name", "Log")
                .With("valueType", "Text")
                .With("value", _text?.Render(dc) ?? Value.Null)
                .With("label", _label?.Read(dc) ?? dc.Parent?.Active?.Dialog.Id)));
        }

        return Move.End();
    }
}
