using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.DateTimeInput</c>: asks for a date, a time or a span. What is kept is the list of what the answer may mean,
/// each <c>{timex, value}</c> or <c>{timex, start, end}</c>: <c>5 o'clock</c> may mean two times.
/// </summary>
public sealed class DateTimeInput : InputDialog
{
    private static readonly string[] s_kept = ["timex", "value", "start", "end"];
    private readonly ValueSetting? _format;

    private DateTimeInput(NodeReader reader)
        : base(reader) => _format = reader.Computed("outputFormat", "Computes what is kept from this.value, for example \"=this.value[0].value\".");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.DateTimeInput", "Asks for a date or a time.", reader => new DateTimeInput(reader));

    protected override InputState Recognize(DialogContext dc, Value input, out Value recognized)
    {
        recognized = input;
        if (input is not ListValue)
        {
            if (new DateTimeReader().Read(input.ToString(), Cultures.Of(LocaleOf(dc)), dc.Turn.LocalNow) is not [var found, ..])
            {
                return InputState.Unrecognized;
            }

            recognized = Meanings(found.Resolution["values"]);
        }

        recognized = Format(dc, "DateTimeInput", _format, recognized);
        return InputState.Valid;
    }

    private static ListValue Meanings(Value values) => ListValue.Of(
        ((ListValue)values).OfType<ObjectValue>().Select(one => (Value)ObjectValue.Of(one.Where(field => s_kept.Contains(field.Key)))));
}
