using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.TextInput</c>: asks for text.</summary>
public sealed class TextInput : InputDialog
{
    private readonly Setting<string?>? _outputFormat;

    private TextInput(NodeReader reader)
        : base(reader) => _outputFormat = reader.Text("outputFormat", "Computes what is kept from this.value.");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.TextInput", "Asks for text.", reader => new TextInput(reader));

    protected override InputState Recognize(DialogContext dc, Value input, out Value recognized)
    {
        recognized = input;
        if (input is not TextValue)
        {
            return InputState.Invalid;
        }

        if (_outputFormat is not null)
        {
            var formatted = _outputFormat.TryRead(dc, out var error);
            if (error is not null)
            {
                throw new DialogException($"In TextInput, OutputFormat Expression evaluation resulted in an error. Error: {error}");
            }

            recognized = string.IsNullOrWhiteSpace(formatted) ? recognized : formatted;
        }

        return recognized is not TextValue { Text.Length: 0 } ? InputState.Valid : InputState.Unrecognized;
    }
}
