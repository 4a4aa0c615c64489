using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Something that a trigger or a branch does. Every action can be switched off by <c>disabled</c>.</summary>
public abstract class DialogAction : Dialog
{
    private readonly Setting<bool>? _disabled;

    protected DialogAction(NodeReader reader) => _disabled = reader.Bool("disabled", "Switches the action off.");

    public sealed override Move Begin(DialogContext dc, Value options) =>
        _disabled is not null && _disabled.Read(dc) ? Move.End() : Run(dc, options);

    /// <summary>What the action does.</summary>
    protected abstract Move Run(DialogContext dc, Value options);
}
