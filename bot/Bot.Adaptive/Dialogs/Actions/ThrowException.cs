using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ThrowException</c>: fails with a message that OnError may handle.</summary>
public sealed class ThrowException : DialogAction
{
    private readonly ValueSetting? _error;

    private ThrowException(NodeReader reader)
        : base(reader) => _error = reader.Value("errorValue", "The message.");

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.ThrowException", "Fails with a message.", reader => new ThrowException(reader));

    protected override Move Run(DialogContext dc, Value options) => throw new DialogException(_error?.Read(dc).ToString() ?? "");
}
