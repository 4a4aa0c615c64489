using System.Globalization;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.NumberInput</c>: asks for a number, in digits or in words. Whole numbers of 64 bits stay whole.</summary>
public sealed class NumberInput : InputDialog
{
    private readonly ValueSetting? _format;

    private NumberInput(NodeReader reader)
        : base(reader) => _format = reader.Computed("outputFormat", "Computes what is kept from this.value.");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.NumberInput", "Asks for a number.", reader => new NumberInput(reader));

    protected override InputState Recognize(DialogContext dc, Value input, out Value recognized)
    {
        recognized = input;
        if (input is not (IntegerValue or NumberValue))
        {
            if (new NumberReader().Read(input.ToString(), Cultures.Of(LocaleOf(dc)), dc.Turn.Input.Now) is not [var found, ..])
            {
                return InputState.Unrecognized;
            }

            recognized = Amount(found.Resolution["value"].ToString());
        }

        recognized = Format(dc, "NumberInput", _format, recognized);
        return InputState.Valid;
    }

    private static Value Amount(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
